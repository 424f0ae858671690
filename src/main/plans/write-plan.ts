import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem, Result } from '../../shared/ipc/result';
import { ENCODING_NAMES, isLegacy } from '../../shared/text/encodings';
import { contentHash } from './content-hash';
import { isWritable } from './is-writable';
import { lackedBy } from './legacy-text';
import { fileQueue } from './path-queue';
import { encodePlan, holdsHalfCharacter, type PlanEncoding } from './plan-text';
import { errorCode, fail, fileProblem, succeed } from './problem';
import { type FileBytes, LARGEST_PLAN, readFileBytes } from './read-file';
import { HalfWritten } from './saving/overwrite-file';
import type { SaveBackups } from './saving/save-backups';
import { flushFile, saveFile } from './saving/save-file';

/** What a plan is written over: exactly the bytes of this hash, or whatever is there (the person chose the place). */
export type Expected = { readonly kind: 'hash'; readonly hash: string } | { readonly kind: 'anything' };

export interface WrittenPlan {
  readonly realPath: string;
  readonly hash: string;
  /** Milliseconds since the epoch, taken once the bytes were on disk. */
  readonly savedAt: number;
}

const SAFE = 'The file on disk is unchanged, and your text is still here.';

class Refused extends Error {
  constructor(readonly answer: { ok: false; problem: Problem }) {
    super(answer.problem.happened);
  }
}

/**
 * Writes a plan to disk: afterwards the file holds all of the new bytes, or, with a problem as the answer, still all of
 * the old ones. Links are followed to the real file, which keeps its mode, owner, access list, extended attributes and all
 * of its names. Two writes to one file never mix. `backups` guards files that can't be replaced as a whole.
 */
export async function writePlan(
  path: string,
  text: string,
  encoding: PlanEncoding,
  expected: Expected,
  backups: SaveBackups,
): Promise<Result<WrittenPlan>> {
  const name = basename(path);
  const bytes = encodePlan(text, encoding);
  if (bytes === null) {
    return cannotEncode(name, text, encoding);
  }
  if (bytes.length > LARGEST_PLAN) {
    return fail('too-large', `${name} has grown past 100 MB.`, SAFE, 'Split it into smaller plans.');
  }
  try {
    const realPath = await realTarget(path);
    return await fileQueue.run(realPath, async () => {
      const hash = contentHash(bytes);
      const old = await checkTarget(realPath, name, expected, hash);
      if (old?.hash === hash) {
        await flushFile(realPath);
      } else {
        const lastCheck = async () => {
          await checkTarget(realPath, name, expected, hash);
        };
        await saveFile(realPath, bytes, old, { backups, lastCheck });
      }
      return succeed({ realPath, hash, savedAt: Date.now() });
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    return error instanceof HalfWritten ? halfWritten(name) : fileProblem(error, name, 'saved', SAFE);
  }
}

function cannotEncode(name: string, text: string, encoding: PlanEncoding): { ok: false; problem: Problem } {
  if (!isLegacy(encoding) || holdsHalfCharacter(text)) {
    const todo = 'Undo the last paste, or remove the broken character, and save again.';
    return fail('unknown-encoding', `${name} holds half of a character, which no file can keep.`, SAFE, todo);
  }
  const happened = `${name} is in ${ENCODING_NAMES[encoding]}, which has no “${lackedBy(text, encoding) ?? ''}”.`;
  return fail('unknown-encoding', happened, SAFE, 'Take the character out, or use Save As…, which writes UTF-8 then.');
}

/** The real path of a file that is there, or that can be made. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const isDanglingLink = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isDanglingLink) {
    const happened = `${basename(path)} is a link to a file that is not there.`;
    throw new Refused(fail('not-found', happened, SAFE, 'Use Save As… to keep your text in another place.'));
  }
  return join(await realpath(dirname(path)), basename(path));
}

function halfWritten(name: string): { ok: false; problem: Problem } {
  return fail(
    'io',
    `${name} could not be saved, and the disk did not take its old text back either.`,
    'Both texts are kept, and the next start of Plandesk puts the old one back into the file.',
    'Use Save As… to keep your text on another disk.',
  );
}

/** What is at the target now; throws {@link Refused} where writing over it could lose something. */
async function checkTarget(
  realPath: string,
  name: string,
  expected: Expected,
  wanted: string,
): Promise<(FileBytes & { readonly hash: string }) | null> {
  const now = await readFileBytes(realPath);
  if (!now.ok) {
    if (now.problem.code !== 'not-found') throw new Refused({ ok: false, problem: { ...now.problem, safe: SAFE } });
    if (expected.kind === 'anything') return null;
    const happened = `${name} is no longer in its folder: it was moved or deleted.`;
    throw new Refused(
      fail('not-found', happened, 'Your text is still here.', 'Use Save As… to keep it in this or another place.'),
    );
  }
  const { bytes, stats } = now.value;
  const hash = contentHash(bytes);
  // What is there already may stand: a save that failed after its bytes had arrived is tried again.
  if (expected.kind === 'hash' && hash !== expected.hash && hash !== wanted) {
    throw new Refused(
      fail(
        'changed-on-disk',
        `${name} was changed by another program since it was opened here.`,
        SAFE,
        'Use Save As… to keep both, or Revert to take what is on disk.',
      ),
    );
  }
  // A file that may not be written is not replaced either, though its folder may allow it.
  if (!(await isWritable(realPath, stats.mode))) {
    throw new Refused(
      fail('read-only', `${name} is read-only.`, SAFE, 'Use Save As… to keep your text in another file.'),
    );
  }
  return { ...now.value, hash };
}
