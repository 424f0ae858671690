import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeLeftOvers, removeOwnLeftOvers } from './saving/left-overs';
import type { KeepBytes } from './saving/save-backups';

/**
 * Removes what earlier runs that were killed have left: beside these files, keeping what is newer than them, and in the
 * app's own folder. `before` is when this run began, in milliseconds since the epoch.
 */
export async function cleanUp(
  paths: readonly string[],
  own: string,
  before: number,
  keepBytes: KeepBytes,
): Promise<void> {
  await removeOwnLeftOvers(own, before);
  const versions = join(own, 'versions');
  for (const name of await readdir(versions).catch(() => [])) await removeOwnLeftOvers(join(versions, name), before);
  await removeLeftOvers(paths, before, keepBytes);
}
