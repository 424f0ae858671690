import { planRow } from '../../../shared/plan/plan-row';
import { planSummary } from '../../../shared/plan/plan-summary';
import { readPlan } from '../read-plan';
import type { ReadRow } from './folder-task';

/** Reads a plan for the list. `today` is the day that dates are told against, as `YYYY-MM-DD`. */
export async function readRow(file: string, today: string): Promise<ReadRow> {
  const read = await readPlan(file);
  if (!read.ok) return { problem: read.problem.happened };
  return { row: planRow(planSummary(file, read.value.text, { today })) };
}
