import type { PlanId } from '../../shared/ipc/contract';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';

/** Fills the table at the caret from a file, or inserts one. */
export async function importCsv(desk: Desk, id: PlanId): Promise<void> {
  const result = await answerOf(() => desk.bridge.tableReadCsv());
  if (!result.ok) desk.view.getState().tellProblem('Import CSV', result.problem);
  else if (result.value !== null) desk.editors.get(id)?.tables?.place(result.value.rows);
}

/** Writes the table at the caret to a file. */
export async function exportCsv(desk: Desk, id: PlanId): Promise<void> {
  const cells = desk.editors.get(id)?.tables?.cells() ?? null;
  if (cells === null) return;
  const rows = cells.map((row) => [...row]);
  const result = await answerOf(() => desk.bridge.tableWriteCsv({ id, rows }));
  if (!result.ok) desk.view.getState().tellProblem('Export CSV', result.problem);
  else if (result.value !== null) desk.view.getState().tellDone(`The table was written to ${result.value.name}.`);
}
