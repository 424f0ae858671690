import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from '../plans/inside-folder';

/**
 * The real path of the file under `root` that a `plan://app/…` address names, or null when it names none: another
 * host or scheme, anything that leads outside of `root` (also through a link), a folder, or a path that does not exist.
 */
export async function resolveAppFile(root: string, address: string): Promise<string | null> {
  const path = pathOf(address);
  if (path === null) return null;
  try {
    const realRoot = await realpath(root);
    const real = await realpath(join(realRoot, path === '' ? 'index.html' : path));
    if (!isInside(realRoot, real)) return null;
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** The relative path in an address, decoded once; null for one that no honest page asks for. */
function pathOf(address: string): string | null {
  const match = /^plan:\/\/app\/([^?#]*)(?:[?#]|$)/.exec(address);
  if (match === null) return null;
  let path: string;
  try {
    path = decodeURIComponent(match[1] ?? '');
  } catch {
    return null;
  }
  if (path === '') return '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL or another control character is what is looked for
  if (/[\u0000-\u001f\u007f\\:%]/.test(path)) return null;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') ? path : null;
}
