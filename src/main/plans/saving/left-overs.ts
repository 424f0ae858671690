import { readdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFileBytes } from '../read-file';
import { isTemporaryOf } from './replace-file';
import type { KeepBytes } from './save-backups';

/**
 * Removes what saves of these files left beside them when an earlier run was killed. What is newer than its file and holds
 * other bytes goes to `keepBytes` first. `before`, in milliseconds since the epoch, is when this run began: later files
 * belong to saves under way. Nothing is thrown; what can't be read or removed stays.
 */
export async function removeLeftOvers(paths: readonly string[], before: number, keepBytes: KeepBytes): Promise<void> {
  for (const path of new Set(paths)) {
    const folder = dirname(path);
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => isTemporaryOf(basename(path), each))) {
      await removeOne(join(folder, name), path, before, keepBytes).catch(() => undefined);
    }
  }
}

async function removeOne(temporary: string, path: string, before: number, keepBytes: KeepBytes): Promise<void> {
  const left = await readFileBytes(temporary);
  if (!left.ok || left.value.stats.mtimeMs >= before || left.value.realPath !== temporary) return;
  const { bytes, stats } = left.value;
  const target = await readFileBytes(path);
  const isNews = !target.ok || (stats.mtimeMs > target.value.stats.mtimeMs && !target.value.bytes.equals(bytes));
  if (bytes.length > 0 && isNews) await keepBytes(path, bytes);
  await unlink(temporary);
}

/** Removes what writes of our own small files left in a folder of the app's when an earlier run was killed. */
export async function removeOwnLeftOvers(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\..+\.[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const file = join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: before }));
    if (mtimeMs < before) await unlink(file).catch(() => undefined);
  }
}
