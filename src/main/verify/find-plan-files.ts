import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface PlanFiles {
  /** Absolute paths, each once, sorted within each folder. */
  readonly files: readonly string[];
  /** Paths that name no file to try, and why. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** The files that paths name: files as they are, and of folders all .md files at any depth, links to folders apart. */
export async function findPlanFiles(folder: string, paths: readonly string[]): Promise<PlanFiles> {
  const files = new Set<string>();
  const problems: { path: string; message: string }[] = [];
  for (const written of paths) {
    const path = resolve(folder, written);
    try {
      const found = (await stat(path)).isDirectory() ? await markdownIn(path) : [path];
      if (found.length === 0) problems.push({ path, message: 'there is no .md file in this folder' });
      for (const file of found) files.add(file);
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      problems.push({ path, message: isMissing ? 'it is not there' : `it could not be looked at: ${String(error)}` });
    }
  }
  return { files: [...files], problems };
}

async function markdownIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => /\.md$/i.test(entry.name) && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
