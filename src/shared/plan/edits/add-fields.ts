import { lineOfBlock } from './number-runs';
import { placeAfter } from './place-lines';
import { finishEdit, type PlanEdit } from './plan-edit';
import { newLines, readPlanText } from './text-lines';

/** What new fields say. */
export interface NewFields {
  /** Empty for one that is still to be named. */
  readonly owner: string;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

/** The block of fields as the implementation plan template has it. */
export function fieldLines({ owner, today }: NewFields): readonly string[] {
  return [`> **Owner:** ${owner}  `, '> **Status:** Draft  ', `> **Last Updated:** ${today}`];
}

/** Puts the fields under the title of a plan that has none, or at its start. Null for a plan that has fields. */
export function addFields(raw: string, says: NewFields): PlanEdit | null {
  const before = readPlanText(raw);
  if (before.plan.fields.some(({ role }) => role !== null)) return null;
  const { blocks, sections } = before.plan;
  const [first] = sections;
  const isTitle = first?.heading.level === 1;
  const front = blocks[0]?.kind === 'verbatim' && blocks[0].role === 'front-matter' ? 0 : -1;
  const index = isTitle ? first.headingIndex : front;
  const block = blocks[index];
  const record = block?.source ? before.source.record(block.source) : undefined;
  const end = block ? lineOfBlock(before, index) + (record ? record.end - record.start : 1) : 0;
  const made = [...(block ? [''] : []), ...fieldLines(says)];
  const { lines, at } = placeAfter(before, end - 1, made);
  const next = before.lines[end];
  const isParted = next === undefined || next.text.trim() === '';
  const after = at + made.length;
  const parted = isParted ? lines : [...lines.slice(0, after), ...newLines([''], before.usual), ...lines.slice(after)];
  const edit = finishEdit(before, parted);
  return readPlanText(edit.text).plan.fields.length >= 3 ? edit : null;
}
