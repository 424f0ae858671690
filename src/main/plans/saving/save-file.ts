import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileBytes } from '../read-file';
import { syncFolder } from './durable-bytes';
import { overwriteFile } from './overwrite-file';
import { CannotReplace, replaceFile } from './replace-file';
import type { SaveBackups } from './save-backups';

/**
 * Gives the file at `path` new bytes, or makes it where `old` is null. It is replaced as a whole where that keeps all of
 * its attributes, and otherwise written into, guarded by a backup. Once it settles the bytes are on disk. Throws with the
 * file as it was, or `HalfWritten`.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  old: FileBytes | null,
  { backups, lastCheck }: { readonly backups: SaveBackups; readonly lastCheck: () => Promise<void> },
): Promise<void> {
  if (old === null) return replaceFile(path, bytes, null, lastCheck);
  // A second name would be cut off from a file that is replaced.
  if (old.stats.nlink > 1) return overwriteFile(old, bytes, backups, lastCheck);
  try {
    await replaceFile(path, bytes, old.stats, lastCheck);
  } catch (error) {
    if (!(error instanceof CannotReplace)) throw error;
    await overwriteFile(old, bytes, backups, lastCheck);
  }
}

/** Flushes a file that holds the wanted bytes already: an earlier save may have failed at just that. */
export async function flushFile(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(path));
}
