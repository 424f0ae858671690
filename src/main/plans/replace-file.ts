import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a whole new content in the place of a file, or makes the file: afterwards the path holds either all of the old
 * bytes or all of the new ones, whatever fails. The bytes go to a new file in the same folder, are counted, flushed and
 * checked there, and take the name in one step. `path` must be free of links.
 *
 * `old` is what the file was: its mode and owner are kept. `beforeReplacing` is called at the last moment; if it throws,
 * the file stays as it is. Throws the system's error; no temporary file is left behind.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  old: Stats | null,
  beforeReplacing: () => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const handle = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    try {
      await writeAll(handle, bytes);
      await keepOwnerAndMode(handle, old);
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes were stored`);
    } finally {
      await handle.close();
    }
    await beforeReplacing();
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A nearly full disk may take a part of what is written and report no error: only the count tells. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, null);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
}

async function keepOwnerAndMode(handle: FileHandle, old: Stats | null): Promise<void> {
  if (old === null) {
    await handle.chmod(0o666 & ~process.umask());
    return;
  }
  const fresh = await handle.stat();
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) await handle.chown(old.uid, old.gid);
  await handle.chmod(old.mode & 0o7777);
}

/** Names are at most 255 bytes long on the usual file systems. */
function temporaryName(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 200) kept = kept.slice(0, -1);
  return `.${kept}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Makes the new name last through a power cut. Some systems can't flush a folder; the file's bytes are safe by now. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Nothing that a person could do about it, and the plan itself is whole.
  }
}
