import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IS_ROOT } from './places.mjs';

/** What a kernel says that keeps user namespaces from programs, which Chromium's sandbox is built from. */
const KEPT = [
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
];

/**
 * What to do where Electron's sandbox probably can't start on this system, in one sentence with its command; null where
 * nothing speaks against it. The other way to a sandbox is Chromium's helper beside the executable, set up as root's.
 */
export function sandboxAdvice(electron, { read = readSetting, isHelperReady = isRootsHelper, isRoot = IS_ROOT } = {}) {
  if (process.platform !== 'linux' || isRoot) return null;
  if (!KEPT.some(([setting, value]) => read(setting) === value)) return null;
  const helper = join(dirname(electron), 'chrome-sandbox');
  if (isHelperReady(helper)) return null;
  return (
    "this system keeps user namespaces from programs, so Chromium's sandbox needs its helper to be root's, once:\n" +
    `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`
  );
}

function readSetting(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function isRootsHelper(path) {
  try {
    const { uid, mode } = statSync(path);
    return uid === 0 && (mode & 0o4111) === 0o4111;
  } catch {
    return false;
  }
}
