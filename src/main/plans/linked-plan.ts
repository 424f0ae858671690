import { realpath } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import { isInside } from './inside-folder';
import { fail, succeed } from './problem';
import { relativePath } from './relative-path';

const PLAN_NAMES = ['.md', '.markdown', '.txt'];
const SAFE = 'Nothing was opened.';

/** Which other plans may be opened by a link. */
export interface KnownPlans {
  /** Folders of which the person sees all plans. */
  readonly folders: readonly string[];
  /** The real paths of the plans that are open. */
  readonly open: readonly string[];
}

/**
 * The path of the plan that a relative link of a plan leads to. Only Markdown and text files are meant, and only those
 * whose real path lies in the plan's own folder or in one of the known ones, or that are open already.
 */
export async function linkedPlan(from: string, href: string, known: KnownPlans): Promise<Result<string>> {
  const path = relativePath(href);
  if (path === null || path.startsWith('~')) {
    return refused(
      'it is no relative path',
      'Links to plans in this plan’s folder, and to web and mail addresses, can be opened.',
    );
  }
  if (!PLAN_NAMES.includes(extname(path).toLowerCase())) {
    return refused('it leads to a file that is no plan', 'Links to .md, .markdown and .txt files can be opened.');
  }
  const file = join(dirname(from), path);
  let real: string;
  try {
    real = await realpath(file);
  } catch {
    const happened = `The plan that this link leads to is not there: ${path}.`;
    return fail('not-found', happened, SAFE, 'Mend the link, or put the plan where it leads.');
  }
  const folders = await Promise.all([dirname(from), ...known.folders].map((each) => realpath(each).catch(() => null)));
  const isKnown = known.open.includes(real) || folders.some((folder) => folder !== null && isInside(folder, real));
  if (PLAN_NAMES.includes(extname(real).toLowerCase()) && isKnown) return succeed(file);
  return refused(
    'it leads out of the folder of this plan',
    'Open that plan with Open… first; then the link leads to it.',
  );
}

function refused(reason: string, todo: string): ReturnType<typeof fail> {
  return fail('refused-link', `This link was not opened: ${reason}.`, SAFE, todo);
}
