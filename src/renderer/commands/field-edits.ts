import type { PlanId } from '../../shared/ipc/contract';
import { addFields } from '../../shared/plan/edits/add-fields';
import { setFieldIn } from '../../shared/plan/edits/set-field';
import { readPlanText } from '../../shared/plan/edits/text-lines';
import { fieldOf } from '../../shared/plan/fields';
import { lineOf } from '../../shared/plan/place';
import { dayLike } from '../../shared/plan/plan-date';
import { planStatus, statusMenu } from '../../shared/plan/plan-status';
import { readiness } from '../../shared/plan/readiness/readiness';
import type { Desk } from '../store/desk';
import { readinessHere, today } from '../store/live-plan';

/** Names one field of a plan: its place among all fields, and the name it had there. */
export interface FieldName {
  readonly index: number;
  readonly name: string;
}

/** What came of another value for a field: `same` where the plan said it already, `refused` where it can't be written. */
export type FieldOutcome = 'set' | 'same' | 'refused';

/**
 * Gives a field another value as one undo step; the focus stays where it is. What is refused is told, and the plan still
 * says what it said.
 */
export function setFieldValue(desk: Desk, id: PlanId, { index, name }: FieldName, value: string): FieldOutcome {
  const editor = desk.editors.get(id);
  if (!editor) return 'refused';
  const before = readPlanText(editor.getText());
  const field = before.plan.fields[index];
  if (field?.name === name && field.value === value.replace(/\s+/gu, ' ').trim()) return 'same';
  const edit = field?.name === name ? setFieldIn(before, index, value) : null;
  if (edit === null || !editor.replaceQuietly(edit.text)) {
    desk.view.getState().tellProblem(name, {
      code: 'bad-request',
      happened: 'This value can’t be written on the line of its field.',
      safe: 'Nothing was changed.',
      todo: 'Edit the fields as text, where everything can be written. Escape in the field gives up what you typed.',
    });
    return 'refused';
  }
  if (field?.role === 'status' && planStatus(value) === 'approved') sayWhatIsOpen(desk, edit.text);
  return 'set';
}

/** Approving looks at what a reviewer would send back, and says it; it keeps nobody from approving. */
function sayWhatIsOpen(desk: Desk, text: string): void {
  const open = readiness(readPlanText(text).plan, readinessHere(desk.settings.getState())).length;
  const view = desk.view.getState();
  if (open === 0) {
    view.tellDone('Approved. Nothing is open before review.');
    return;
  }
  view.showReview('readiness');
  view.tellDone(`Approved, with ${open === 1 ? '1 thing' : `${open} things`} still open: see Readiness.`);
}

/** Puts the caret behind a field in the text of the plan, where it then shows itself as the text it is. */
export function editFieldsAsText(desk: Desk, id: PlanId, { index }: { readonly index: number } = { index: 0 }): void {
  const editor = desk.editors.get(id);
  if (!editor) return;
  const { plan, source, lines } = readPlanText(editor.getText());
  const field = plan.fields[index];
  const line = field ? lineOf(source, field.place) : null;
  if (line === null) return;
  const { seen } = editor.place();
  editor.goToPlace({ caret: { line: line - 1, column: lines[line - 1]?.text.trimEnd().length ?? 0 }, seen });
}

/** Writes the day that it is into the field of the last update, in the way that its date is written. */
export function setToday(desk: Desk, id: PlanId, field: FieldName, value: string): FieldOutcome {
  return setFieldValue(desk, id, field, dayLike(today(), value));
}

/** Takes an approved plan back into review, in the plan's own word for it. */
export function backToReview(desk: Desk, id: PlanId): void {
  const text = desk.editors.get(id)?.getText();
  if (text === undefined) return;
  const { fields } = readPlanText(text).plan;
  const field = fieldOf(fields, 'status');
  if (!field) return;
  const menu = statusMenu(field.value, field.choices);
  const word = menu.find((state) => planStatus(state) === 'in-review') ?? 'In Review';
  setFieldValue(desk, id, { index: fields.indexOf(field), name: field.name }, word);
}

/** Puts fields under the title of a plan that has none. */
export function addFieldsTo(desk: Desk, id: PlanId): boolean {
  const editor = desk.editors.get(id);
  if (!editor) return false;
  const owner = desk.settings.getState().ownerName.trim();
  const edit = addFields(editor.getText(), { owner, today: today() });
  return edit !== null && editor.replaceQuietly(edit.text);
}
