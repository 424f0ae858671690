#!/bin/sh
# Installs /root/plandesk.deb on a system that holds nothing else, uses it as a person would, and takes it out again.
# `npm run package -- --try-bare` runs this as root in such a system. The first thing that is not as it should be ends it.
set -eu
cd /root

say() { printf 'plandesk: bare system: %s\n' "$*"; }
wrong() {
  say "WRONG: $*"
  exit 1
}
install() { apt-get install -y -q --no-install-recommends "$@" >/root/apt.log 2>&1 || { tail -20 /root/apt.log; wrong "apt-get install $*"; }; }
# As an ordinary user, without a network, in that user's folder.
kim() { (cd /home/kim && unshare --net setpriv --reuid=kim --regid=kim --init-groups env HOME=/home/kim "$@"); }

apt-get update -q >/root/apt.log 2>&1 || { tail -20 /root/apt.log; wrong 'apt-get update'; }
find / -xdev -iname '*plandesk*' -not -path '/root/*' >/root/before
had=$(dpkg --list | grep -c '^ii')
install ./plandesk.deb
say "installed; $(($(dpkg --list | grep -c '^ii') - had - 1)) packages came with it"
dpkg --verify plandesk | grep . && wrong 'files differ from what was packed'
for file in /opt/Plandesk/plandesk /opt/Plandesk/*.so* /opt/Plandesk/chrome*; do
  ldd "$file" 2>/dev/null | grep 'not found' && wrong "$file lacks a library"
done

useradd --create-home kim
cp plan.md /home/kim/plan.md
chown kim: /home/kim/plan.md
[ "$(kim plandesk --version)" = "$(dpkg-query --show --showformat='${Version}' plandesk)" ] || wrong 'the version'
kim plandesk --help | grep -q 'plandesk export' || wrong 'the help'
for _ in 1 2 3 4 5; do kim plandesk status plan.md | grep -q . || wrong 'status'; done
kim plandesk verify plan.md --edits 5 >/root/said 2>&1 || { cat /root/said; wrong 'verify'; }
[ "$(kim plandesk export plan.md 2>/root/said)" = /home/kim/plan.pdf ] || { cat /root/said; wrong 'export'; }
[ "$(head -c 5 /home/kim/plan.pdf)" = %PDF- ] || wrong 'the PDF'
grep -v '^plandesk: ' /root/said && wrong 'what Chromium said is in the way'
kim env DISPLAY=:99 plandesk export plan.md --html -o page.html >/root/said 2>&1 || { cat /root/said; wrong 'export --html'; }
kim plandesk plan.md >/root/said 2>&1 && wrong 'a window without a display'
grep -q '^plandesk: there is no display' /root/said || { cat /root/said; wrong 'what is said without a display'; }
say "as an ordinary user, without display, network or message bus: status, verify, export ($(wc -c </home/kim/plan.pdf) bytes)"

# Below another root the kernel lets nobody make user namespaces, as some systems never do; there the helper has its turn.
mkdir /again
mount --rbind / /again
rm /home/kim/plan.pdf
chroot /again setpriv --reuid=kim --regid=kim --init-groups env HOME=/home/kim plandesk export /home/kim/plan.md \
  >/root/said 2>&1 || { cat /root/said; wrong 'export where user namespaces are kept from programs'; }
[ -s /home/kim/plan.pdf ] || wrong 'the PDF made with the helper'
umount -l /again
rmdir /again
say 'the same where user namespaces are kept from programs'

plandesk status plan.md | grep -q . || wrong 'status as root'
plandesk export plan.md >/root/said 2>&1 && wrong 'export as root has no sandbox'
grep -q "^plandesk: the sandbox .* can't be had as root" /root/said || { cat /root/said; wrong 'what is said to root'; }
say 'as root: status, and a word on why pages are not opened'

# Only now what shows and presses keys.
install xvfb xdotool
Xvfb :7 -screen 0 1600x1000x24 >/dev/null 2>&1 &
display=$!
until [ -e /tmp/.X11-unix/X7 ]; do sleep 0.1; done
before=$(md5sum </home/kim/plan.md)
kim env DISPLAY=:7 plandesk plan.md >/root/window 2>&1 &
window=$(DISPLAY=:7 timeout 60 xdotool search --sync --onlyvisible --name 'Plandesk$' | head -1) || { cat /root/window; wrong 'no window'; }
for page in $(pgrep -f -- '--type=renderer'); do
  grep -q '^Seccomp:.*2$' "/proc/$page/status" || wrong 'a page without a sandbox'
  for kind in user pid net; do
    [ "$(readlink "/proc/$page/ns/$kind")" != "$(readlink "/proc/self/ns/$kind")" ] || wrong "a page that shares its $kind namespace"
  done
  tr '\0' '\n' <"/proc/$page/cmdline" | grep -qx -- --no-sandbox && wrong 'a page that gave its sandbox up'
done
keys() { DISPLAY=:7 xdotool key --window "$window" --clearmodifiers "$@"; }
DISPLAY=:7 xdotool windowfocus --sync "$window"
sleep 5
keys ctrl+Home End
DISPLAY=:7 xdotool type --window "$window" ' on a bare system'
keys ctrl+s
for _ in 1 2 3 4 5 6 7 8 9 10; do
  head -1 /home/kim/plan.md | grep -q ' on a bare system$' && break
  sleep 1
done
head -1 /home/kim/plan.md | grep -q ' on a bare system$' || wrong 'what was typed is not in the file'
[ "$(sed '1s/ on a bare system$//' /home/kim/plan.md | md5sum)" = "$before" ] || wrong 'more than the line typed in has changed'
keys ctrl+q
for _ in 1 2 3 4 5 6 7 8 9 10; do
  pgrep -f /opt/Plandesk/plandesk >/dev/null || break
  sleep 1
done
pgrep -f /opt/Plandesk/plandesk >/dev/null && wrong 'the app did not end'
kill $display
say 'in a window, with the sandbox on: typed, saved, one line changed, ended'

install desktop-file-utils xdg-utils
[ "$(kim env XDG_CURRENT_DESKTOP=GNOME xdg-mime query default text/markdown)" = plandesk.desktop ] || wrong 'what opens Markdown'
desktop-file-validate /usr/share/applications/plandesk.desktop || wrong 'the desktop entry'
install ./plandesk.deb --reinstall
apt-get purge -y -q plandesk >/root/apt.log 2>&1 || { tail -20 /root/apt.log; wrong 'apt-get purge'; }
find / -xdev -iname '*plandesk*' -not -path '/root/*' -not -path '/home/kim/.config/*' | diff /root/before - || wrong 'something was left behind'
[ -d /home/kim/.config/Plandesk ] && [ -e /home/kim/plan.md ] || wrong "the person's own files are gone"
say 'taken out again: nothing is left but what is the person'"'"'s own'
