import { flushSync } from 'react-dom';
import type { PlanSource } from '../../shared/markdown/plan-source';
import { readMarkdown } from '../../shared/markdown/read-markdown';
import { topLines } from '../../shared/markdown/text-place';
import { lineOf, type Place } from '../../shared/plan/place';
import { planOf } from '../../shared/plan/plan';
import { readiness } from '../../shared/plan/readiness/readiness';
import { taskLines } from '../../shared/plan/task-line';
import { tasks } from '../../shared/plan/tasks';
import { fieldDomId } from '../fields/field-dom-id';
import type { Desk } from '../store/desk';
import { readinessHere } from '../store/live-plan';

/** How far below the upper edge of the view the line comes to stand, in pixels. */
const LINE_Y = 180;

/** Shows the editor of the plan in front where its changes are shown. */
export function leaveChanges(desk: Desk): void {
  const { activeId, reviewed, showChanges } = desk.view.getState();
  // The editor must be on screen before it can scroll.
  if (activeId !== null && reviewed.includes(activeId)) flushSync(() => showChanges(activeId, false));
}

/** Leads to a block of the plan in front, in its rich editor or its source; its changes make room for it. */
export function goToBlock(desk: Desk, blockIndex: number): void {
  leaveChanges(desk);
  desk.editors.get(desk.view.getState().activeId)?.goToBlock(blockIndex);
}

/** Leads to a line of the plan in front, which `find` picks, from 0, with the line of the caret; null leads nowhere. */
function goToLine(desk: Desk, find: (source: PlanSource, caret: number) => number | null | undefined): void {
  leaveChanges(desk);
  const editor = desk.editors.get(desk.view.getState().activeId);
  if (!editor) return;
  const line = find(editor.reading() ?? readMarkdown(editor.getText()), editor.place().caret?.line ?? -1);
  if (line == null) return;
  // Behind what is there, and no further than its own line.
  const text = editor.getText().split(/\r\n|\n|\r/u)[line] ?? '';
  // The blank behind a label such as `**Decision:** ` is in the text, but the editor does not show it.
  const written = /[:：](?:\*\*|__)[ \t]+$/u.test(text) ? 0 : undefined;
  editor.goToPlace({ caret: { line, column: text.length }, seen: { line, y: LINE_Y } }, written);
  editor.focus();
}

export function goToTask(desk: Desk, taskIndex: number): void {
  goToLine(desk, (source) => taskLines(source)[taskIndex]);
}

/** Leads to the control of a field that the strip shows; false where it shows none. */
function goToField(desk: Desk, place: Place): boolean {
  const { id, plan } = desk.live.getState();
  const index = plan.fields.findIndex((field) => field.place === place);
  const control = id === null || index < 0 ? null : document.getElementById(fieldDomId(id, index));
  if (control === null || control.offsetParent === null) return false;
  control.scrollIntoView({ block: 'nearest' });
  control.focus();
  return true;
}

/** Leads to the n-th finding of readiness. */
export function goToFinding(desk: Desk, index: number): void {
  leaveChanges(desk);
  const shown = desk.live.getState().findings[index];
  if (shown && goToField(desk, shown.place)) return;
  goToLine(desk, (source) => {
    const finding = readiness(planOf(source.blocks), readinessHere(desk.settings.getState()))[index];
    if (!finding) return null;
    const line = lineOf(source, finding.place);
    return line === null ? topLines(source)[finding.place.blockIndex] : line - 1;
  });
}

/** Leads to the open task item after or before the caret, around the ends of the plan. */
export function goToOpenItem(desk: Desk, step: 1 | -1): void {
  let found = false;
  goToLine(desk, (source, caret) => {
    const lines = taskLines(source);
    const open = tasks(source.blocks).flatMap(({ checked, taskIndex }) => (checked ? [] : [lines[taskIndex] ?? 0]));
    found = open.length > 0;
    if (step > 0) return open.find((line) => line > caret) ?? open[0];
    return open.findLast((line) => line < caret) ?? open.at(-1);
  });
  if (!found) desk.view.getState().tellDone('This plan has no open item.');
}
