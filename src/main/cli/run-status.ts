import { relative, resolve, sep } from 'node:path';
import { type PlanSummary, planSummary } from '../../shared/plan/plan-summary';
import { readPlan } from '../plans/read-plan';
import { findPlanFiles } from '../verify/find-plan-files';
import { statusReport, statusTable } from './run-status-text';

export interface StatusRequest {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** A plan with a readiness finding makes the run fail. */
  readonly requireReady: boolean;
}

export interface StatusSurroundings {
  readonly folder: string;
  /** The day that dates are told against, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Data: the table, the reports or the JSON array. */
  readonly out: (text: string) => void;
  /** Problems, a line each. */
  readonly tell: (line: string) => void;
}

interface Found {
  readonly path: string;
  /** How the file is named: below the folder given, or as it was written. */
  readonly name: string;
}

/**
 * Tells where plans stand, from their text. A folder is told as a table, a file as a report. Answers the exit code: 1
 * when a file could not be read, or when a plan is not ready and was required to be.
 */
export async function runStatus(request: StatusRequest, around: StatusSurroundings): Promise<0 | 1> {
  let isAllRead = true;
  const told = new Set<string>();
  const all: PlanSummary[] = [];
  const texts: string[] = [];
  for (const written of request.paths) {
    const { files, isFolder, isWhole } = await filesOf(written, around);
    if (!isWhole) isAllRead = false;
    const plans: PlanSummary[] = [];
    for (const { path, name } of files.filter((file) => !told.has(file.path))) {
      told.add(path);
      const read = await readPlan(path);
      if (read.ok) {
        plans.push(planSummary(name, read.value.text, { today: around.today }));
      } else {
        isAllRead = false;
        const where = name.includes('/') ? `${name}: ` : '';
        around.tell(`${where}${read.problem.happened} ${read.problem.todo}`.trim());
      }
    }
    all.push(...plans);
    if (plans.length > 0) texts.push(isFolder ? statusTable(plans) : plans.map(statusReport).join('\n'));
  }
  around.out(request.json ? `${JSON.stringify(all)}\n` : texts.join('\n'));
  const unready = all.filter(({ readiness }) => readiness.length > 0);
  if (!request.requireReady || unready.length === 0) return isAllRead ? 0 : 1;
  around.tell(`${unready.length} of ${all.length} plans ${unready.length === 1 ? 'is' : 'are'} not ready`);
  return 1;
}

async function filesOf(
  written: string,
  { folder, tell }: StatusSurroundings,
): Promise<{ readonly files: readonly Found[]; readonly isFolder: boolean; readonly isWhole: boolean }> {
  const path = resolve(folder, written);
  const { files, problems } = await findPlanFiles(folder, [written]);
  for (const problem of problems) tell(`${written}: ${problem.message}`);
  const isFolder = files.some((file) => file !== path);
  return {
    files: files.map((file) => ({ path: file, name: isFolder ? relative(path, file).split(sep).join('/') : written })),
    isFolder,
    isWhole: problems.length === 0,
  };
}
