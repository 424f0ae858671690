import { basename, dirname } from 'node:path';
import type { OpenedPlan } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import { fail } from './problem';
import { withinTime } from './within-time';

/** How long the disk of a file is waited for where somebody waits for an answer, in milliseconds. */
export const LONGEST_ANSWER = 3000;

export interface OpenedInTime {
  readonly path: string;
  readonly result: Result<OpenedPlan>;
  /** What comes of a file whose disk did not answer in time, once it does; null for any other. */
  readonly later: Promise<Result<OpenedPlan>> | null;
}

/**
 * Opens files without waiting long for a disk that does not answer, as those of a network do. Files of one folder are asked
 * for one after the other, so that such a folder holds up one of the few threads that files are read with and not all.
 */
export async function openInTime(
  paths: readonly string[],
  open: (path: string) => Promise<Result<OpenedPlan>>,
  longest: number = LONGEST_ANSWER,
): Promise<readonly OpenedInTime[]> {
  const folders = new Map<string, Promise<unknown>>();
  const started = paths.map((path) => {
    const before = folders.get(dirname(path)) ?? Promise.resolve();
    const result = before.then(() => open(path));
    folders.set(dirname(path), result);
    return { path, result };
  });
  return Promise.all(
    started.map(async ({ path, result }) => {
      const answer = await withinTime(result, longest);
      if (answer !== 'late') return { path, result: answer, later: null };
      return { path, result: notAnswering(basename(path)), later: result };
    }),
  );
}

/** The answer about a plan whose disk does not answer; it is shown later. */
export function notAnswering(name: string): ReturnType<typeof fail> {
  return fail(
    'io',
    `The disk with ${name} does not answer.`,
    'The file was not touched.',
    'The plan is shown as soon as the disk answers.',
  );
}
