import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { contentHash } from '../content-hash';
import { errorCode } from '../problem';

/** Writes all bytes at a place of the file. A nearly full disk may take a part of them and report no error: only the count tells. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, at = 0): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, at + written);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
}

/** Throws where the file does not hold exactly these bytes. */
export async function checkStored(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const { size } = await handle.stat();
  if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes were stored`);
  const stored = Buffer.alloc(bytes.length);
  let length = 0;
  while (length < stored.length) {
    const { bytesRead } = await handle.read(stored, length, stored.length - length, length);
    if (bytesRead === 0) throw new Error(`${length} of ${bytes.length} bytes could be read again`);
    length += bytesRead;
  }
  if (contentHash(stored) !== contentHash(bytes)) throw new Error('other bytes were stored than were written');
}

/**
 * Makes a new name in a folder last through a power cut. Systems that can't flush a folder are let pass; a disk that fails
 * at it is not: throws its error.
 */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, constants.O_RDONLY);
  } catch (error) {
    // A folder that may be written and not be read, or Windows, which opens no folders.
    if (['EACCES', 'EPERM', 'EISDIR'].includes(errorCode(error))) return;
    throw error;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}
