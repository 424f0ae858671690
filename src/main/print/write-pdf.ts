import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { replaceAnyway } from '../plans/saving/replace-file';

/** Where a PDF will go: a path without links, and the file that is there now. */
export interface PdfTarget {
  readonly path: string;
  readonly old: Stats | null;
}

/** Looks at the place before the work begins, so that an export that can't end well doesn't start. Rejects with a clear Error. */
export async function findPdfTarget(outFile: string): Promise<PdfTarget> {
  try {
    const path = await realpath(outFile).catch(async () => join(await realpath(dirname(outFile)), basename(outFile)));
    const old = await stat(path).catch(() => null);
    if (old !== null && !old.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    return { path, old };
  } catch (error) {
    throw new Error(`The PDF can't be written to ${outFile}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Puts the PDF in its place in one step. On failure the old file is untouched, nothing new is left, and the Error says why. */
export async function writePdf(target: PdfTarget, pdf: Uint8Array, signal: AbortSignal): Promise<void> {
  try {
    await replaceAnyway(target.path, pdf, target.old, async () => signal.throwIfAborted());
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`The PDF could not be written to ${target.path}: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'the folder does not exist.';
    case 'EISDIR':
      return 'there is something else of that name that is no file.';
    case 'EBUSY':
      return 'the file is in use by another program.';
    default:
      return `${error instanceof Error ? error.message : String(error)}.`;
  }
}
