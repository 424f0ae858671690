import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileBytes } from '../read-file';
import { checkStored, writeAll } from './durable-bytes';
import { openForWriting, putBytes } from './put-bytes';
import type { SaveBackups } from './save-backups';

/** The disk took neither all of the new bytes nor the old ones back. A backup of both is kept for the next start. */
export class HalfWritten extends Error {}

/**
 * Writes new bytes into a file that can't be replaced: one with several names, or in a folder that may not be written. The
 * old and the new bytes are first kept in a backup; whatever ends the app meanwhile, the next start puts the file right.
 *
 * `beforeWriting` is called at the last moment; if it throws, the file stays as it is. Throws the system's error with the
 * file as it was, or {@link HalfWritten}.
 */
export async function overwriteFile(
  old: FileBytes,
  bytes: Uint8Array,
  backups: SaveBackups,
  beforeWriting: () => Promise<void>,
): Promise<void> {
  const path = old.realPath;
  // Whether it may be written shows before anything else is done.
  const handle = await openForWriting(path);
  try {
    const { ino, dev } = await handle.stat();
    if (ino !== old.stats.ino || dev !== old.stats.dev) throw new Error('another file has taken its place');
    await requireRoom(path, bytes.length - old.bytes.length);
    const drop = await backups.keep(path, old.bytes, bytes);
    try {
      await beforeWriting();
    } catch (error) {
      await drop();
      throw error;
    }
    try {
      await putBytes(handle, old.bytes.length, bytes);
      await checkStored(handle, bytes);
    } catch (error) {
      await putBack(path, old.bytes).catch((second) => {
        throw new HalfWritten(String(second), { cause: error });
      });
      await drop();
      throw error;
    }
    await drop();
  } finally {
    await handle.close();
  }
}

/** With a new handle: after a flush that failed, the same one can't tell whether a second flush worked. */
async function putBack(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await openForWriting(path);
  try {
    await handle.truncate(Math.min(bytes.length, (await handle.stat()).size));
    await writeAll(handle, bytes);
    await handle.truncate(bytes.length);
    await handle.sync();
    await checkStored(handle, bytes);
  } finally {
    await handle.close();
  }
}

async function requireRoom(path: string, growth: number): Promise<void> {
  if (growth <= 0) return;
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize < growth) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
}
