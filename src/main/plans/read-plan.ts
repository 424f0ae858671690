import { basename } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import type { LegacyEncoding } from '../../shared/text/encodings';
import { contentHash } from './content-hash';
import { type FileIdentity, identityOf } from './file-identity';
import { isWritable } from './is-writable';
import { decodePlan, type PlanEncoding } from './plan-text';
import { fail, succeed } from './problem';
import { readFileBytes } from './read-file';

/** A plan as it is on disk. */
export interface PlanOnDisk {
  readonly realPath: string;
  readonly file: FileIdentity | null;
  readonly text: string;
  readonly encoding: PlanEncoding;
  /** The hash of the file's bytes, for telling later whether it is still the same. */
  readonly hash: string;
  readonly readOnly: boolean;
}

/** The encoding that a person chose for the file at a real path. */
export type AskedEncoding = (realPath: string) => Promise<LegacyEncoding | null>;

/**
 * Reads a plan. Whatever is not an ordinary text file is refused with a problem, and nothing is ever changed. A text that is
 * neither UTF-8 nor UTF-16 needs the encoding that a person chose for it.
 */
export async function readPlan(path: string, asked: AskedEncoding = async () => null): Promise<Result<PlanOnDisk>> {
  const name = basename(path);
  const read = await readFileBytes(path);
  if (!read.ok) return read;
  const { bytes, realPath, stats } = read.value;
  const decoded = decodePlan(bytes, await asked(realPath));
  if (decoded.ok) {
    const { text, encoding } = decoded;
    const readOnly = !(await isWritable(realPath, stats.mode));
    const file = await identityOf(realPath);
    return succeed({ realPath, file, text, encoding, hash: contentHash(bytes), readOnly });
  }
  switch (decoded.reason) {
    case 'not-text':
      return fail('not-text', `${name} is not a text file.`, 'The file was not touched.', 'Choose a Markdown file.');
    case 'unknown-encoding':
      return fail(
        'unknown-encoding',
        `${name} is not in UTF-8 or UTF-16, so its letters can't be read without loss.`,
        'The file was not touched.',
        'Convert it to UTF-8 and open it again.',
      );
  }
}
