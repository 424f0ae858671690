import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A plan file of a folder, as the system describes it. */
export interface ListedFile {
  /** Below the folder, with `/` between its parts. */
  readonly path: string;
  readonly changedAt: number;
  /** Differs when the file may hold other bytes. */
  readonly signature: string;
}

export interface ListedFolder {
  readonly files: readonly ListedFile[];
  /** Absolute paths of the folders that hold plans. */
  readonly folders: readonly string[];
  /** True where there is more than is listed. */
  readonly isCut: boolean;
}

const MOST_FILES = 5000;
const MOST_FOLDERS = 20_000;
const DEEPEST = 40;
const LEFT_OUT = new Set(['node_modules']);

/**
 * The Markdown files of a folder at any depth. Hidden folders and packages are passed over; a link counts where it is a
 * file inside of the folder, so nothing outside is ever read. Rejects when the folder itself can't be read.
 */
export async function listPlanFiles(root: string): Promise<ListedFolder> {
  const realRoot = await realpath(root);
  const found = new Map<string, string>();
  const folders: string[] = [];
  let isCut = false;
  let waiting: readonly { readonly folder: string; readonly below: string; readonly depth: number }[] = [
    { folder: realRoot, below: '', depth: 0 },
  ];
  let seen = 0;
  while (waiting.length > 0) {
    const next: { folder: string; below: string; depth: number }[] = [];
    for (const { folder, below, depth } of waiting) {
      const entries = await entriesOf(folder, depth === 0);
      let holdsPlans = false;
      for (const entry of entries) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) {
          if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name)) continue;
          seen += 1;
          if (seen > MOST_FOLDERS || depth >= DEEPEST) isCut = true;
          else next.push({ folder: join(folder, entry.name), below: path, depth: depth + 1 });
        } else if (isPlanName(entry.name)) {
          if (found.size >= MOST_FILES) isCut = true;
          else found.set(path, join(folder, entry.name));
          holdsPlans = true;
        }
      }
      if (holdsPlans) folders.push(folder);
    }
    waiting = next;
  }
  const listed = await Promise.all([...found].map(([path, file]) => look(path, file, realRoot)));
  return { files: listed.filter((file) => file !== null), folders, isCut };
}

export function isPlanName(name: string): boolean {
  return /\.(?:md|markdown)$/iu.test(name) && !name.startsWith('.');
}

async function entriesOf(folder: string, isRoot: boolean): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // A folder below that may not be read costs its own plans alone.
    if (isRoot) throw error;
    return [];
  }
}

async function look(path: string, file: string, realRoot: string): Promise<ListedFile | null> {
  try {
    const target = await realpath(file);
    if (!target.startsWith(realRoot + sep)) return null;
    const { size, mtimeNs, ino, dev, isFile } = await statOf(target);
    if (!isFile) return null;
    return { path, changedAt: Number(mtimeNs / 1_000_000n), signature: [size, mtimeNs, ino, dev].join(' ') };
  } catch {
    return null;
  }
}

async function statOf(file: string) {
  const stats = await stat(file, { bigint: true });
  return { size: stats.size, mtimeNs: stats.mtimeNs, ino: stats.ino, dev: stats.dev, isFile: stats.isFile() };
}
