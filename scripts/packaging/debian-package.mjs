import { chmod, cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import { run, tail } from '../bootstrap/run.mjs';
import { SetupError } from '../bootstrap/say.mjs';

const APP = 'opt/Plandesk';
// What Electron links against on Debian 12, Ubuntu 22.04 and newer; the second names are those of the 64-bit time change.
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'xdg-utils',
].join(', ');

const DESKTOP = `[Desktop Entry]
Type=Application
Name=Plandesk
Comment=Editor for implementation plans in Markdown
Exec=/${APP}/plandesk -- %F
Icon=plandesk
Terminal=false
Categories=Office;
MimeType=text/markdown;
StartupWMClass=Plandesk
`;

/** True where a Debian package can be made. */
export async function canMakeDebianPackage() {
  if (process.platform !== 'linux') return false;
  return (await run('dpkg-deb', ['--version']).catch(() => ({ code: 1 }))).code === 0;
}

/** Makes a .deb from an unpacked app. `work` is a folder that may be emptied. Answers the path of the package. */
export async function makeDebianPackage({ unpacked, version, out, work }) {
  await rm(work, { recursive: true, force: true });
  const at = (...parts) => join(work, ...parts);
  await cp(unpacked, at(APP), { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox for kernels without user namespaces must be root's, and set to run as root.
  await chmod(at(APP, 'chrome-sandbox'), 0o4755);
  await mkdir(at('usr/bin'), { recursive: true });
  await symlink(`/${APP}/plandesk`, at('usr/bin/plandesk'));
  await mkdir(at('usr/share/applications'), { recursive: true });
  await writeFile(at('usr/share/applications/plandesk.desktop'), DESKTOP);
  for (const file of await readdir(join(ROOT, 'packaging/icons'))) {
    const [size, ending] = file.split('.');
    const folder = ending === 'svg' ? 'scalable' : size;
    const target = at('usr/share/icons/hicolor', folder, 'apps');
    await mkdir(target, { recursive: true });
    await cp(join(ROOT, 'packaging/icons', file), join(target, `plandesk.${ending}`));
  }
  await mkdir(at('usr/share/doc/plandesk'), { recursive: true });
  await cp(join(ROOT, 'LICENSE'), at('usr/share/doc/plandesk/copyright'));
  await mkdir(at('DEBIAN'));
  await writeFile(
    at('DEBIAN/control'),
    `Package: plandesk
Version: ${version}
Section: editors
Priority: optional
Architecture: amd64
Depends: ${DEPENDS}
Maintainer: The Plandesk authors <plandesk@localhost>
Description: Editor for implementation plans in Markdown
 Edits implementation plans kept as plain Markdown files, offline, and prints
 them to PDF. What was not edited is not rewritten.
`,
  );
  const file = join(out, `plandesk_${version}_amd64.deb`);
  const { code, out: said } = await run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', work, file]);
  if (code !== 0) throw new SetupError(`dpkg-deb failed:\n${tail(said)}`);
  await rm(work, { recursive: true, force: true });
  return file;
}
