import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** Where what is made of each file goes, as absolute paths, or why that can't be. */
export type Outputs =
  | { readonly ok: true; readonly jobs: readonly { readonly file: string; readonly made: string }[] }
  | { readonly ok: false; readonly message: string };

/**
 * Decides where the files of an export go, which end in `extension`. None can take the place of a file that is exported or
 * of another one.
 */
export async function planOutputs(
  folder: string,
  files: readonly string[],
  out: string | null,
  extension: '.pdf' | '.html' = '.pdf',
): Promise<Outputs> {
  const sources = files.map((file) => resolve(folder, file));
  const target = out === null ? null : resolve(folder, out);
  const isFolder = target !== null && (await isDirectory(target));
  if (target !== null && !isFolder) {
    if (sources.length > 1) return { ok: false, message: `${out} is not a folder, and several files are exported` };
    const names = extension === '.html' ? ['.html', '.htm'] : [extension];
    if (!names.includes(extname(target).toLowerCase())) {
      return { ok: false, message: `${out} is neither a folder nor a name that ends in ${extension}` };
    }
  }
  const jobs = sources.map((file) => ({
    file,
    made: target !== null && !isFolder ? target : join(target ?? dirname(file), madeName(file, extension)),
  }));
  const taken = new Set(sources);
  for (const { made } of jobs) {
    if (taken.has(made)) return { ok: false, message: `two files would be written to, or over, ${made}` };
    taken.add(made);
  }
  return { ok: true, jobs };
}

function madeName(file: string, extension: string): string {
  const name = basename(file);
  const old = extname(name);
  return `${old === '' ? name : name.slice(0, -old.length)}${extension}`;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
