import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { readFileBytes } from '../plans/read-file';
import { replaceFile } from '../plans/saving/replace-file';
import { makeFolder } from './add-image';
import { findImagePlace } from './find-image';
import { addressOfPath, assetsFolderName } from './image-names';

/** What came of taking a plan's pictures along to another folder. */
export interface CopiedImages {
  readonly copied: number;
  /** The pictures that the plan will miss there, as the plan names them, each with the reason. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
}

const NONE: CopiedImages = { copied: 0, failed: [] };

/**
 * Copies the pictures of a plan that was saved in another folder, to the same places there: those that it names inside
 * of its old folder, and all of its own folder of pictures. No other file is written over.
 */
export async function copyImages(from: string, to: string, addresses: readonly string[]): Promise<CopiedImages> {
  const oldFolder = await realpath(dirname(from)).catch(() => null);
  const newFolder = await realpath(dirname(to)).catch(() => null);
  if (oldFolder === null || newFolder === null || oldFolder === newFolder) return NONE;
  const own = assetsFolderName(from);
  const wanted = new Set([
    ...addresses,
    ...(await namesIn(join(oldFolder, own))).map((name) => addressOfPath(`${own}/${name}`)),
  ]);
  const done = new Set<string>();
  const failed: { name: string; reason: string }[] = [];
  let copied = 0;
  for (const address of wanted) {
    const place = await findImagePlace(address, oldFolder);
    // What was not shown before is not missed now.
    if (!place.ok || done.has(place.relative)) continue;
    done.add(place.relative);
    const outcome = await copyOne(place.file, newFolder, place.relative).catch(() => 'it could not be copied');
    if (outcome === 'copied') copied += 1;
    else if (outcome !== 'same') failed.push({ name: place.relative, reason: outcome });
  }
  return { copied, failed };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Makes the folders of a relative path; null where one of them is a link or a file. */
async function makeFolders(base: string, parts: readonly string[]): Promise<string | null> {
  let folder = base;
  for (const part of parts) {
    if (part === '.') continue;
    folder = join(folder, part);
    if (!(await makeFolder(folder))) return null;
  }
  return folder;
}

async function copyOne(file: string, newFolder: string, relative: string): Promise<string> {
  const read = await readFileBytes(file);
  if (!read.ok) return 'it could not be read';
  const { bytes } = read.value;
  const folder = await makeFolders(newFolder, dirname(relative).split(sep));
  if (folder === null) return 'its folder there leads elsewhere';
  const place = join(folder, basename(relative));
  const present = await lstat(place).catch(() => null);
  if (present !== null) {
    const there = present.isFile() ? await readFileBytes(place) : null;
    return there?.ok === true && there.value.bytes.equals(bytes) ? 'same' : 'another file has its name there';
  }
  await replaceFile(place, bytes, null, async () => {
    if ((await lstat(place).catch(() => null)) !== null) throw new Error('another file has come meanwhile');
  });
  return 'copied';
}
