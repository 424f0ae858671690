import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { imageKind } from './image-kind';

/** A picture as a `data:` address, or the reason why it is not printed, in words for the page. */
export type ReadImage =
  | { readonly ok: true; readonly address: string }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'not in the folder of the plan' | 'too large' | 'not a picture' | 'on the web';
    };

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PIXELS = 60_000_000;
const DATA_ADDRESS = /^data:image\/(?:png|jpe?g|gif|webp);base64,([a-z0-9+/=\s]+)$/i;

/**
 * Reads a picture that a plan names. Only regular files whose real path lies inside the plan's own folder are opened, so
 * neither `..`, an absolute path, a link nor an encoded spelling reaches another file; nothing is fetched.
 */
export async function readImage(source: string, baseFolder: string | null): Promise<ReadImage> {
  const inline = DATA_ADDRESS.exec(source);
  if (inline?.[1] !== undefined) return checked(Buffer.from(inline[1], 'base64'));
  if (/^[a-z][a-z0-9+.-]+:/i.test(source) || source.startsWith('//')) return { ok: false, reason: 'on the web' };
  if (baseFolder === null) return { ok: false, reason: 'missing' };

  const path = relativePath(source);
  if (path === null) return { ok: false, reason: 'not in the folder of the plan' };
  try {
    const folder = await realpath(baseFolder);
    const file = await realpath(join(folder, path));
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
      return { ok: false, reason: 'not in the folder of the plan' };
    }
    return await readInside(file);
  } catch {
    return { ok: false, reason: 'missing' };
  }
}

/** Decodes once, as a browser would. Null for what must not even be looked up (a network share leaks credentials). */
function relativePath(source: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(source.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (path === '' || path.includes('\0') || path.includes('\\') || path.startsWith('/') || path.includes(':'))
    return null;
  return path;
}

async function readInside(file: string): Promise<ReadImage> {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const found = await handle.stat();
    if (!found.isFile()) return { ok: false, reason: 'not a picture' };
    if (found.size > MOST_BYTES) return { ok: false, reason: 'too large' };
    return checked(await handle.readFile());
  } finally {
    await handle.close();
  }
}

function checked(bytes: Buffer): ReadImage {
  const kind = imageKind(bytes);
  if (kind === null) return { ok: false, reason: 'not a picture' };
  if (bytes.length > MOST_BYTES || kind.width * kind.height > MOST_PIXELS) return { ok: false, reason: 'too large' };
  return { ok: true, address: `data:${kind.mime};base64,${bytes.toString('base64')}` };
}
