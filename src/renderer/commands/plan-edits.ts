import type { PlanId } from '../../shared/ipc/contract';
import { formatJson } from '../../shared/plan/edits/format-json';
import { insertPart, type PartKind } from '../../shared/plan/edits/insert-part';
import { deleteSection, moveSection, type SectionMove, stepMove } from '../../shared/plan/edits/move-section';
import { lineOfBlock } from '../../shared/plan/edits/number-runs';
import type { PlanEdit } from '../../shared/plan/edits/plan-edit';
import { headingWords } from '../../shared/plan/edits/rename-heading';
import { mendNumbers } from '../../shared/plan/edits/renumber';
import { switchRule } from '../../shared/plan/edits/switch-rule';
import { readPlanText } from '../../shared/plan/edits/text-lines';
import { switchedOff } from '../../shared/plan/readiness/readiness';
import type { RuleId } from '../../shared/plan/readiness/rule';
import { sectionHolding } from '../../shared/plan/sections';
import type { Desk } from '../store/desk';

/** How far below the upper edge of the view the caret comes to stand after an edit, in pixels. */
const CARET_Y = 180;

/** Makes an edit as one undo step, and leads to where the person goes on. */
export function applyEdit(desk: Desk, id: PlanId, edit: PlanEdit): void {
  const editor = desk.editors.get(id);
  if (!editor) return;
  const { caret } = edit;
  const place = caret === null ? editor.place() : null;
  editor.replaceText(edit.text);
  if (caret) editor.goToPlace({ caret, seen: { line: caret.line, y: CARET_Y } }, caret.length);
  else if (place) editor.goToPlace(place);
}

/** Makes an edit at once where it touches nothing but its own lines; asks where lines elsewhere follow. */
function applyOrAsk(desk: Desk, id: PlanId, title: string, edit: PlanEdit, plain: PlanEdit | null): void {
  if (edit.touched.length === 0) applyEdit(desk, id, edit);
  else desk.view.getState().openDialog({ kind: 'renumber', id, title, edit, plain });
}

const PART_NAMES: Readonly<Record<PartKind, string>> = {
  decision: 'Add decision',
  option: 'Add option',
  contract: 'Add API contract',
  phase: 'Add phase',
  threat: 'Add threat',
  flag: 'Add flag',
  requirement: 'Add requirement',
};

export function addPart(desk: Desk, id: PlanId, kind: PartKind): void {
  const editor = desk.editors.get(id);
  if (!editor) return;
  const text = editor.getText();
  const line = editor.place().caret?.line ?? null;
  const edit = insertPart(text, kind, line);
  const plain = edit.touched.length > 0 ? insertPart(text, kind, line, false) : null;
  applyOrAsk(desk, id, PART_NAMES[kind], edit, plain);
}

/** Adds a part where a block of the plan stands, as at a note that asks to repeat the structure. */
export function addPartAt(desk: Desk, id: PlanId, kind: PartKind, blockIndex: number): void {
  const editor = desk.editors.get(id);
  if (!editor) return;
  const text = editor.getText();
  const line = lineOfBlock(readPlanText(text), blockIndex);
  const edit = insertPart(text, kind, line);
  const plain = edit.touched.length > 0 ? insertPart(text, kind, line, false) : null;
  applyOrAsk(desk, id, PART_NAMES[kind], edit, plain);
}

/** Moves the section of a heading among its neighbours, with everything in it. */
export function moveSectionOf(desk: Desk, id: PlanId, headingIndex: number, step: 1 | -1): void {
  const text = desk.editors.get(id)?.getText();
  const move = text === undefined ? null : stepMove(text, headingIndex, step);
  if (move) moveSectionBeside(desk, id, move);
}

/** Moves a section beside one of its own level, wherever that is. */
export function moveSectionBeside(desk: Desk, id: PlanId, move: SectionMove): void {
  const text = desk.editors.get(id)?.getText();
  const edit = text === undefined ? null : moveSection(text, move);
  if (text !== undefined && edit) applyOrAsk(desk, id, 'Move section', edit, moveSection(text, move, false));
}

/** Takes out the section that holds the caret, with everything in it. */
export function deleteSectionAtCaret(desk: Desk, id: PlanId): void {
  const text = desk.editors.get(id)?.getText();
  const caret = desk.view.getState().carets[id]?.blockIndex ?? null;
  if (text === undefined || caret === null) return;
  const section = sectionHolding(readPlanText(text).plan.sections, caret);
  const edit = section && deleteSection(text, section.headingIndex);
  if (section && edit) {
    applyOrAsk(desk, id, 'Delete section', edit, deleteSection(text, section.headingIndex, false));
  }
}

export function moveSectionAtCaret(desk: Desk, id: PlanId, step: 1 | -1): void {
  const text = desk.editors.get(id)?.getText();
  const caret = desk.view.getState().carets[id]?.blockIndex ?? null;
  if (text === undefined || caret === null) return;
  const section = sectionHolding(readPlanText(text).plan.sections, caret);
  if (section) moveSectionOf(desk, id, section.headingIndex, step);
}

/** Asks for new words for the heading of the section that holds a block. */
export function askRename(desk: Desk, id: PlanId, blockIndex: number): void {
  const text = desk.editors.get(id)?.getText();
  if (text === undefined) return;
  const section = sectionHolding(readPlanText(text).plan.sections, blockIndex);
  const words = section && headingWords(text, section.headingIndex);
  if (!section || words === null) return;
  desk.view.getState().openDialog({ kind: 'rename', id, headingIndex: section.headingIndex, words });
}

export function askRenumber(desk: Desk, id: PlanId): void {
  const text = desk.editors.get(id)?.getText();
  const edit = text === undefined ? null : mendNumbers(text);
  if (edit) applyOrAsk(desk, id, 'Renumber', edit, null);
  else desk.view.getState().tellDone('The numbers have no gaps and none stands twice.');
}

/** Shows the options of the decision at the caret side by side. */
export function compareOptions(desk: Desk, id: PlanId): void {
  const editor = desk.editors.get(id);
  if (!editor) return;
  const read = readPlanText(editor.getText());
  const { decisions, sections } = read.plan;
  const line = editor.place().caret?.line ?? 0;
  const found = decisions.findIndex(({ place }) => {
    const section = sections.find(({ headingIndex }) => headingIndex === place.blockIndex);
    return section && line >= lineOfBlock(read, section.headingIndex) && line < lineOfBlock(read, section.end);
  });
  const decision = found >= 0 ? found : decisions.findIndex(({ options }) => options.length > 0);
  if ((decisions[decision]?.options.length ?? 0) === 0) {
    desk.view.getState().tellDone('This plan has no decision with options to compare.');
    return;
  }
  desk.view.getState().openDialog({ kind: 'options', id, decision });
}

/** Sets out the JSON at the caret, or says what is wrong with it. */
export function formatJsonAtCaret(desk: Desk, id: PlanId): void {
  const editor = desk.editors.get(id);
  const line = editor?.place().caret?.line;
  if (!editor || line === undefined) return;
  const outcome = formatJson(editor.getText(), line);
  const { tellDone, tellProblem } = desk.view.getState();
  switch (outcome.kind) {
    case 'edit':
      applyEdit(desk, id, outcome.edit);
      return;
    case 'same':
      tellDone('The JSON is set out already.');
      return;
    case 'none':
      tellDone('There is no JSON at the caret.');
      return;
    case 'broken':
      tellProblem('Format JSON', {
        code: 'bad-request',
        happened: `${outcome.what} is broken on line ${outcome.line + 1}: ${outcome.message}.`,
        safe: 'Nothing was changed.',
        todo: 'Mend it, then format it again.',
      });
      return;
    default:
      outcome satisfies never;
  }
}

/** Switches a rule of readiness off in a plan, or on again. */
export function switchRuleIn(desk: Desk, id: PlanId, rule: RuleId, isOn: boolean): void {
  const text = desk.editors.get(id)?.getText();
  const edit = text === undefined ? null : switchRule(text, rule, isOn);
  if (edit) {
    applyEdit(desk, id, edit);
    return;
  }
  if (text === undefined || switchedOff(readPlanText(text).plan.blocks).has(rule) !== isOn) return;
  desk.view.getState().tellProblem('Readiness', {
    code: 'bad-request',
    happened: `The comment that switches a rule ${isOn ? 'on' : 'off'} would stand inside a code block or another block that is not closed.`,
    safe: 'Nothing was changed.',
    todo: 'Close the last block of the plan, or switch the rule off for every plan in Settings.',
  });
}
