import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { type ImageKind, imageKind, isTooLarge, MOST_IMAGE_BYTES } from '../../shared/images/image-kind';
import type { NoImage } from '../../shared/images/no-image';
import { isInside } from '../plans/inside-folder';
import { relativePath } from '../plans/relative-path';

type Refused = { readonly ok: false; readonly reason: NoImage };

/** Where a picture that a plan names is: its real path, and the way to it from the plan's folder. */
export type ImagePlace = { readonly ok: true; readonly file: string; readonly relative: string } | Refused;

/** A picture with its bytes. `version` is another one after the file was changed. */
export type FoundImage =
  | { readonly ok: true; readonly bytes: Buffer; readonly kind: ImageKind; readonly version: string }
  | Refused;

/** Says of an address that it names no file beside the plan; null for one that does. */
function isElsewhere(address: string): NoImage | null {
  if (/^\s*(?:[a-z][a-z0-9+.-]+:|\/\/|\\\\)/i.test(address)) {
    return /^\s*(?:https?:|\/\/)/i.test(address) ? 'on the web' : 'not in the folder of the plan';
  }
  return null;
}

/**
 * Finds a picture that a plan names. Only what lies inside the plan's own folder by its real path is found, so neither
 * `..`, an absolute path, a link nor an encoded spelling reaches another file.
 */
export async function findImagePlace(address: string, baseFolder: string | null): Promise<ImagePlace> {
  const elsewhere = isElsewhere(address);
  if (elsewhere !== null) return { ok: false, reason: elsewhere };
  if (baseFolder === null) return { ok: false, reason: 'missing' };
  const path = relativePath(address);
  if (path === null) return { ok: false, reason: 'not in the folder of the plan' };
  // Told apart from a picture that is missing without a look at the disk.
  const relative = normalize(path);
  if (relative === '..' || relative.startsWith(`..${sep}`)) {
    return { ok: false, reason: 'not in the folder of the plan' };
  }
  try {
    const folder = await realpath(baseFolder);
    const file = await realpath(join(folder, relative));
    if (!isInside(folder, file)) return { ok: false, reason: 'not in the folder of the plan' };
    return { ok: true, file, relative };
  } catch {
    return { ok: false, reason: 'missing' };
  }
}

/** Reads a picture that a plan names, told by its bytes and not by its name. Nothing is fetched. */
export async function findImage(address: string, baseFolder: string | null): Promise<FoundImage> {
  const place = await findImagePlace(address, baseFolder);
  if (!place.ok) return place;
  try {
    return await readImageFile(place.file);
  } catch {
    return { ok: false, reason: 'missing' };
  }
}

/** Reads a picture at a real path. Throws the system's error where the file can't be read. */
export async function readImageFile(file: string): Promise<FoundImage> {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const found = await handle.stat();
    if (!found.isFile()) return { ok: false, reason: 'not a picture' };
    if (found.size > MOST_IMAGE_BYTES) return { ok: false, reason: 'too large' };
    const bytes = await handle.readFile();
    const kind = imageKind(bytes);
    if (kind === null) return { ok: false, reason: 'not a picture' };
    if (isTooLarge(kind, bytes.length)) return { ok: false, reason: 'too large' };
    return { ok: true, bytes, kind, version: `${found.mtimeMs.toString(36)}-${found.size.toString(36)}` };
  } finally {
    await handle.close();
  }
}
