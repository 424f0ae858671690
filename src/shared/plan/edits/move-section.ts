import { blockKey } from '../../markdown/block-key';
import type { Section } from '../sections';
import { lineOfBlock } from './number-runs';
import { finishEdit, type PlanEdit } from './plan-edit';
import { numbersAsBefore } from './renumber';
import { newLines, type PlanText, readPlanText, rereadLines, type TextLine } from './text-lines';

/** Where a section goes: its heading and the one beside it are named by their top-level blocks. */
export interface SectionMove {
  readonly headingIndex: number;
  readonly side: 'before' | 'after';
  readonly besideIndex: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const isBlank = (line: TextLine | undefined) => (line?.text ?? '').trim() === '';

/** A rule and one line in italics at the very end belong to the document, not to its last section. */
function footerIndex(text: PlanText): number {
  const { blocks } = text.plan;
  const [rule, last] = blocks.slice(-2);
  const isFooter =
    rule?.kind === 'rule' &&
    last?.kind === 'paragraph' &&
    last.inlines.every((inline) => inline.kind !== 'text' || inline.marks !== 0 || inline.text.trim() === '');
  return isFooter ? blocks.length - 2 : blocks.length;
}

/** Index of the block after a section's own: without a rule that only sets it apart from what follows. */
function contentEnd(text: PlanText, section: Section): number {
  const { blocks } = text.plan;
  const end = Math.min(section.end, Math.max(section.headingIndex + 1, footerIndex(text)));
  const isSetApart = end < blocks.length && end - 1 > section.headingIndex && blocks[end - 1]?.kind === 'rule';
  return isSetApart ? end - 1 : end;
}

/** The lines of a section without the gap that follows it. */
export function coreOf(text: PlanText, section: Section): Range {
  const from = lineOfBlock(text, section.headingIndex);
  let to = lineOfBlock(text, contentEnd(text, section));
  while (to > from + 1 && isBlank(text.lines[to - 1])) to -= 1;
  return { from, to };
}

/** The line after the blank lines and the rule that follow a section. */
function gapAfter(text: PlanText, section: Section): Range {
  const { to } = coreOf(text, section);
  const next = Math.min(section.end, Math.max(section.headingIndex + 1, footerIndex(text)));
  return { from: to, to: next >= text.plan.blocks.length ? text.lines.length : lineOfBlock(text, next) };
}

function gapBefore(text: PlanText, section: Section): Range {
  const to = lineOfBlock(text, section.headingIndex);
  let from = to;
  while (from > 0 && isBlank(text.lines[from - 1])) from -= 1;
  const above = text.plan.blocks[section.headingIndex - 1];
  if (above?.kind === 'rule' && section.headingIndex > 1) {
    from = lineOfBlock(text, section.headingIndex - 1);
    while (from > 0 && isBlank(text.lines[from - 1])) from -= 1;
  }
  return { from, to };
}

/** Whether a section of the same level follows under the same heading. */
function hasNext(text: PlanText, section: Section): boolean {
  return text.plan.sections.some(
    (other) => other.headingIndex === section.end && other.heading.level === section.heading.level,
  );
}

function cut(text: PlanText, { from, to }: Range): readonly TextLine[] {
  return text.lines.slice(from, to);
}

/** The lines without a section and without the gap that would stand twice. */
export function withoutSection(text: PlanText, section: Section): readonly TextLine[] {
  const core = coreOf(text, section);
  const gap = hasNext(text, section) ? gapAfter(text, section) : gapBefore(text, section);
  const gone = (index: number) =>
    (index >= core.from && index < core.to) || (index >= gap.from && index < gap.to && index < text.lines.length);
  return text.lines.filter((_, index) => !gone(index));
}

/** The blank lines and the rule that go with a section that is put between others. */
function ownGap(text: PlanText, section: Section): readonly TextLine[] {
  const gap = cut(text, hasNext(text, section) ? gapAfter(text, section) : gapBefore(text, section));
  return gap.length > 0 ? gap : newLines([''], text.usual);
}

function keysOf(text: PlanText): string {
  return text.plan.blocks.map(blockKey).sort().join('\n');
}

/**
 * Moves a heading with its whole section, byte for byte, before or after another section. Numbers of parts follow their
 * new order, with all that names them. Null where it would stand where it is, would stand in itself, or would read as
 * something else in its new place.
 */
export function moveSection(raw: string, move: SectionMove, renumber = true): PlanEdit | null {
  const before = readPlanText(raw);
  const find = (index: number) => before.plan.sections.find(({ headingIndex }) => headingIndex === index);
  const section = find(move.headingIndex);
  const beside = find(move.besideIndex);
  if (!section || !beside || section === beside) return null;
  if (beside.headingIndex > section.headingIndex && beside.headingIndex < section.end) return null;
  const rest = withoutSection(before, section);
  const gap = ownGap(before, section);
  const core = cut(before, coreOf(before, section));
  const last = before.lines.length - 1;
  const withEnds = (lines: readonly TextLine[]) =>
    lines.map((line) => (line.from === last ? { ...line, end: before.usual } : line));
  const target = coreOf(before, beside);
  const lineBefore = move.side === 'before' ? target.from : target.to - 1;
  const at = rest.findIndex(({ from }) => from === lineBefore);
  if (at < 0) return null;
  const lines =
    move.side === 'before'
      ? [...rest.slice(0, at), ...withEnds([...core, ...gap]), ...rest.slice(at)]
      : [...rest.slice(0, at + 1), ...withEnds([...gap, ...core]), ...rest.slice(at + 1)];
  if (lines.every((line, index) => line.from === before.lines[index]?.from)) return null;
  if (keysOf(rereadLines(lines, before.usual)) !== keysOf(before)) return null;
  return finishEdit(before, lines, renumber ? { numbers: numbersAsBefore(before) } : {});
}

/** The move of a section one place up or down among its neighbours; null at their end. */
export function stepMove(raw: string, headingIndex: number, step: 1 | -1): SectionMove | null {
  const { sections } = readPlanText(raw).plan;
  const section = sections.find((one) => one.headingIndex === headingIndex);
  if (!section) return null;
  const level = sections.filter((one) => one.heading.level === section.heading.level && one.parent === section.parent);
  const beside = level[level.indexOf(section) + step];
  return beside ? { headingIndex, side: step < 0 ? 'before' : 'after', besideIndex: beside.headingIndex } : null;
}

/** Takes a section out; the parts after it count on from where it was. */
export function deleteSection(raw: string, headingIndex: number, renumber = true): PlanEdit | null {
  const before = readPlanText(raw);
  const section = before.plan.sections.find((one) => one.headingIndex === headingIndex);
  if (!section) return null;
  return finishEdit(before, withoutSection(before, section), renumber ? { numbers: numbersAsBefore(before) } : {});
}
