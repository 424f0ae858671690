import { join } from 'node:path';
import type { FindQuery } from '../../../shared/find/find-query';
import type { FolderFound, FoundPlan } from '../../../shared/ipc/folder-requests';
import type { FoundInPlan } from './folder-task';

const MOST_LINES = 2000;
const MOST_IN_A_PLAN = 200;
/** Results are told together, this many milliseconds at a time. */
const TELL_EVERY = 100;

export interface FolderSearch {
  readonly root: string;
  /** Paths below the root, in the order in which their results are told. */
  readonly paths: readonly string[];
  readonly query: FindQuery;
  readonly find: (file: string, query: FindQuery, most: number) => Promise<FoundInPlan>;
  readonly tell: (found: readonly FoundPlan[]) => void;
  readonly signal: AbortSignal;
}

/** Looks for a text in all plans of a folder, telling what is found as it goes on; ends early when `signal` aborts. */
export async function findInFolder({ root, paths, query, find, tell, signal }: FolderSearch): Promise<FolderFound> {
  let waiting: FoundPlan[] = [];
  let told = Date.now();
  let lines = 0;
  let plans = 0;
  let unread = 0;
  const flush = () => {
    if (waiting.length > 0) tell(waiting);
    waiting = [];
    told = Date.now();
  };
  for (const path of paths) {
    if (signal.aborted || lines >= MOST_LINES) break;
    const found = await find(join(root, ...path.split('/')), query, Math.min(MOST_IN_A_PLAN, MOST_LINES - lines));
    if (signal.aborted) break;
    if ('problem' in found) unread += 1;
    else if (found.lines.length > 0) {
      waiting.push({ path, lines: found.lines, isCut: found.lines.length >= MOST_IN_A_PLAN });
      lines += found.lines.length;
      plans += 1;
    }
    if (Date.now() - told >= TELL_EVERY) flush();
  }
  flush();
  return { plans, lines, unread, isCut: lines >= MOST_LINES };
}
