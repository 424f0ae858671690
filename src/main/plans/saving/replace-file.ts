import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../problem';
import { carryAttributes } from './carry-attributes';
import { checkStored, syncFolder, writeAll } from './durable-bytes';

/** The file can't be replaced by a new one without losing something of it, or may not; writing into it might still do. */
export class CannotReplace extends Error {}

/** Larger files are not read again after they were written; their size is checked. */
const LARGEST_READ_AGAIN = 20 * 1024 * 1024;

/**
 * Puts a whole new content in the place of a file, or makes the file: afterwards the path holds either all of the old
 * bytes or all of the new ones, whatever fails. The bytes go to a new file in the same folder, are counted, flushed and
 * read again there, and take the name in one step. `path` must be free of links.
 *
 * `old` is what the file was: its mode, owner, access list and extended attributes are kept. `beforeReplacing` is called at
 * the last moment; if it throws, the file stays as it is. Throws {@link CannotReplace} or the system's error; the file is
 * then as it was, unless flushing its folder failed after it was replaced. No temporary file is left behind.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  old: Stats | null,
  beforeReplacing: () => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const handle = await openNew(temporary, old);
  try {
    try {
      if (old === null) await handle.chmod(0o666 & ~process.umask());
      else await keepAttributes(handle, temporary, path, old);
      await writeAll(handle, bytes);
      await handle.sync();
      if (bytes.length <= LARGEST_READ_AGAIN) await checkStored(handle, bytes);
      else await checkSize(handle, bytes.length);
    } finally {
      await handle.close();
    }
    await beforeReplacing();
    await takeName(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Replaces a file whose content matters more than its attributes: they are kept where they can be. */
export async function replaceAnyway(
  path: string,
  bytes: Uint8Array,
  old: Stats | null,
  beforeReplacing: () => Promise<void>,
): Promise<void> {
  try {
    await replaceFile(path, bytes, old, beforeReplacing);
  } catch (error) {
    if (!(error instanceof CannotReplace)) throw error;
    await replaceFile(path, bytes, null, beforeReplacing);
  }
}

async function openNew(temporary: string, old: Stats | null): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  try {
    return await open(temporary, flags, 0o600);
  } catch (error) {
    // A folder in which nothing may be made can still hold a file that may be written.
    if (old !== null && ['EACCES', 'EPERM'].includes(errorCode(error))) throw new CannotReplace('its folder is closed');
    throw error;
  }
}

async function keepAttributes(handle: FileHandle, temporary: string, path: string, old: Stats): Promise<void> {
  const fresh = await handle.stat();
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    await handle.chown(old.uid, old.gid).catch(() => undefined);
  }
  if (!(await carryAttributes(path, temporary))) throw new CannotReplace('its attributes can’t be carried over');
  await handle.chmod(old.mode & 0o7777);
  const now = await handle.stat();
  if (now.uid !== old.uid || now.gid !== old.gid) throw new CannotReplace('its owner can’t be kept');
  if ((now.mode & 0o7777) !== (old.mode & 0o7777)) throw new CannotReplace('its mode can’t be kept');
}

async function checkSize(handle: FileHandle, expected: number): Promise<void> {
  const { size } = await handle.stat();
  if (size !== expected) throw new Error(`${size} of ${expected} bytes were stored`);
}

async function takeName(temporary: string, path: string): Promise<void> {
  try {
    await rename(temporary, path);
  } catch (error) {
    // In a folder with the sticky bit only the owner's names may be replaced, and a file that is a mount of its own never.
    if (['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw new CannotReplace('its name can’t be taken');
    throw error;
  }
}

/** The name of a file that a save writes beside `name`. Names are at most 255 bytes long on the usual file systems. */
function temporaryName(name: string): string {
  return `.${shortened(name)}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a save of the file `name` made the file `other` beside it. */
export function isTemporaryOf(name: string, other: string): boolean {
  const start = `.${shortened(name)}.`;
  return other.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(other.slice(start.length));
}

function shortened(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 200) kept = kept.slice(0, -1);
  return kept;
}
