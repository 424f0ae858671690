import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** Where each file's PDF goes, as absolute paths, or why that can't be. */
export type Outputs =
  | { readonly ok: true; readonly jobs: readonly { readonly file: string; readonly pdf: string }[] }
  | { readonly ok: false; readonly message: string };

/** Decides where the PDFs of an export go. No PDF can take the place of a file that is exported or of another PDF. */
export async function planOutputs(folder: string, files: readonly string[], out: string | null): Promise<Outputs> {
  const sources = files.map((file) => resolve(folder, file));
  const target = out === null ? null : resolve(folder, out);
  const isFolder = target !== null && (await isDirectory(target));
  if (target !== null && !isFolder) {
    if (sources.length > 1) return { ok: false, message: `${out} is not a folder, and several files are exported` };
    if (extname(target).toLowerCase() !== '.pdf') {
      return { ok: false, message: `${out} is neither a folder nor a name that ends in .pdf` };
    }
  }
  const jobs = sources.map((file) => ({
    file,
    pdf: target !== null && !isFolder ? target : join(target ?? dirname(file), pdfName(file)),
  }));
  const taken = new Set(sources);
  for (const { pdf } of jobs) {
    if (taken.has(pdf)) return { ok: false, message: `two files would be written to, or over, ${pdf}` };
    taken.add(pdf);
  }
  return { ok: true, jobs };
}

function pdfName(file: string): string {
  const name = basename(file);
  const extension = extname(name);
  return `${extension === '' ? name : name.slice(0, -extension.length)}.pdf`;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
