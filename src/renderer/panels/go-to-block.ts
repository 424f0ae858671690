import { flushSync } from 'react-dom';
import type { PlanSource } from '../../shared/markdown/plan-source';
import { readMarkdown } from '../../shared/markdown/read-markdown';
import { topLines } from '../../shared/markdown/text-place';
import { lineOf, type Place } from '../../shared/plan/place';
import { planOf } from '../../shared/plan/plan';
import { readiness } from '../../shared/plan/readiness/readiness';
import type { Finding } from '../../shared/plan/readiness/rule';
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
  goToFound(desk, ({ findings }) => findings[index]);
}

interface Found {
  readonly findings: readonly Finding[];
  /** The line of each, from 0. */
  readonly lines: readonly number[];
  /** The line of the caret; -1 without one. */
  readonly caret: number;
}

/** Leads to one of the plan's findings, ready to write what is missing: at a placeholder, in an empty cell, behind a label. */
function goToFound(desk: Desk, choose: (found: Found) => Finding | undefined): Finding | null {
  const editor = desk.editors.get(desk.view.getState().activeId);
  if (!editor) return null;
  const text = editor.getText();
  const source = editor.reading() ?? readMarkdown(text);
  const findings = readiness(planOf(source.blocks), readinessHere(desk.settings.getState()));
  const lineOfFinding = ({ place }: Finding) =>
    (lineOf(source, place) ?? (topLines(source)[place.blockIndex] ?? 0) + 1) - 1;
  const lines = findings.map(lineOfFinding);
  const finding = choose({ findings, lines, caret: editor.place().caret?.line ?? -1 });
  if (!finding) return null;
  const shown = desk.live.getState().findings.find(({ message }) => message === finding.message);
  if (shown && goToField(desk, shown.place)) return finding;
  const line = lineOfFinding(finding);
  const words = text.split(/\r\n|\n|\r/u)[line] ?? '';
  const { column, written } = whereToWrite(finding, words);
  editor.goToPlace({ caret: { line, column }, seen: { line, y: LINE_Y } }, written);
  editor.focus();
  return finding;
}

/** Where on its line the person goes on, and how many characters are to be written over. */
function whereToWrite(
  { rule, message }: Finding,
  line: string,
): { readonly column: number; readonly written?: number } {
  const placeholder = rule === 'placeholder' ? (/: (.+)$/u.exec(message)?.[1] ?? '') : '';
  const at = placeholder === '' ? -1 : line.indexOf(placeholder);
  if (at >= 0) return { column: at, written: placeholder.length };
  const blank = rule === 'empty-row' ? /\|[ \t]*(?=\|)/u.exec(line) : null;
  if (blank) return { column: blank.index + 1 };
  return { column: line.length, ...(/[:：](?:\*\*|__)[ \t]+$/u.test(line) && { written: 0 }) };
}

/**
 * Leads to what is missing next after the caret, or before it, around the ends of the plan, and says what that is. Fields
 * are led to in the strip.
 */
export function goToNextFinding(desk: Desk, step: 1 | -1): void {
  leaveChanges(desk);
  const field = fieldInHand(desk);
  const found = goToFound(desk, ({ findings, lines, caret: caretLine }) => {
    const fieldAt = field === null ? -1 : findings.findIndex(({ message }) => message === field);
    const caret = fieldAt >= 0 ? (lines[fieldAt] ?? caretLine) : caretLine;
    const inOrder = findings.map((_, index) => index).sort((a, b) => (lines[a] ?? 0) - (lines[b] ?? 0));
    const at =
      step > 0
        ? (inOrder.find((index) => (lines[index] ?? 0) > caret) ?? inOrder[0])
        : (inOrder.findLast((index) => (lines[index] ?? 0) < caret) ?? inOrder.at(-1));
    return findings[at ?? -1];
  });
  desk.view.getState().tellDone(found === null ? 'Nothing is missing before review.' : found.message);
}

/** What readiness says of the field whose control has the focus; null where none has it or nothing is said. */
function fieldInHand(desk: Desk): string | null {
  const { id, plan, findings } = desk.live.getState();
  const index = plan.fields.findIndex((_, at) => id !== null && document.activeElement?.id === fieldDomId(id, at));
  const place = plan.fields[index]?.place;
  return findings.find((finding) => finding.place === place)?.message ?? null;
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
