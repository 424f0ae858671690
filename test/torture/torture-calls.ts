import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Case } from './cases';
import { FILE_CALLS, type Point, pointsOf, tracedRun } from './traced-run';

/** What was tried with a case, and what went wrong. */
export interface Tried {
  readonly name: string;
  readonly what: string;
  readonly points: number;
  /** Points that were reached: the program, or one that it had started, was killed there or had its call failed. */
  readonly struck: number;
  readonly lost: readonly string[];
}

export const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EROFS'] as const;

export interface Place {
  /** The built program. */
  readonly target: string;
  /** An empty folder to work in. */
  readonly folder: string;
}

/** The points of one undisturbed run. Throws where that run does not do what it should. */
export async function findPoints(each: Case, place: Place): Promise<readonly Point[]> {
  const { run, lost } = await tryOnce(each, place, null);
  if (lost !== null || run.end !== '0' || /failed/.test(run.said)) {
    throw new Error(`${each.name} fails undisturbed (${run.end}): ${lost ?? run.said}`);
  }
  return pointsOf(run.calls);
}

/** Kills the program, or the one that it started, with SIGKILL at the entry of each call. */
export async function killAtEach(each: Case, place: Place, points: readonly Point[]): Promise<Tried> {
  const injections = points.map(({ call, count }) => `${call}:signal=KILL:when=${count}`);
  return tryAll(each, place, injections, 'killed');
}

/** Fails each file call with an error of the system. */
export async function failEach(
  each: Case,
  place: Place,
  points: readonly Point[],
  errors: readonly string[] = ERRORS,
): Promise<Tried> {
  const calls = points.filter(({ call }) => FILE_CALLS.test(call));
  const injections = errors.flatMap((error) => calls.map(({ call, count }) => `${call}:error=${error}:when=${count}`));
  return tryAll(each, place, injections, `failed with ${errors.join(', ')}`);
}

async function tryAll(each: Case, place: Place, injections: readonly string[], what: string): Promise<Tried> {
  const lost: string[] = [];
  let struck = 0;
  const left = [...injections];
  const worker = async () => {
    for (let inject = left.shift(); inject !== undefined; inject = left.shift()) {
      const tried = await tryOnce(each, place, inject);
      if (tried.run.isStruck) struck += 1;
      if (tried.lost !== null) lost.push(`${each.name}, ${inject}: ${tried.lost}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return { name: each.name, what, points: injections.length, struck, lost };
}

async function tryOnce(each: Case, { target, folder }: Place, inject: string | null) {
  const own = await mkdtemp(join(folder, 'run-'));
  const work = join(own, 'work');
  await mkdir(work);
  try {
    await each.prepare(work);
    const run = await tracedRun(target, { name: each.name, folder: work, inject }, join(own, 'strace.log'));
    return { run, lost: await each.check(work, run.said) };
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
