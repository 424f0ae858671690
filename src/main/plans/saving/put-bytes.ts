import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { writeAll } from './durable-bytes';

/** Writes a whole content into an open file of `oldLength` bytes and flushes it. */
export async function putBytes(handle: FileHandle, oldLength: number, bytes: Uint8Array): Promise<void> {
  // What makes the file longer goes first: where the disk is full, the old bytes are still whole.
  if (bytes.length > oldLength) await writeAll(handle, bytes.subarray(oldLength), oldLength);
  await writeAll(handle, bytes.subarray(0, oldLength));
  await handle.truncate(bytes.length);
  await handle.sync();
}

export function openForWriting(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
}
