import type { Field } from '../fields';
import { fieldSlots } from './field-slots';
import type { PlanEdit } from './plan-edit';
import { type PlanText, readPlanText, rereadLines, textOfLines } from './text-lines';

/** True where a changed plan has the same fields but for one, and that one says what was wanted. */
function saysOnly(before: readonly Field[], after: readonly Field[], index: number, wanted: string): boolean {
  return (
    after.length === before.length &&
    after.every(
      ({ name, value }, at) => name === before[at]?.name && value === (at === index ? wanted : before[at]?.value),
    )
  );
}

/**
 * Gives one of the plan's fields another value, on its own line and in the block's own spelling: marks, hard breaks, the
 * width of a cell, the quotes of front matter. `index` counts the fields of the plan from 0; white space in `value` is
 * folded. Null where the field says this already, or stands as no single line can say it.
 */
export function setField(raw: string, index: number, value: string): PlanEdit | null {
  return setFieldIn(readPlanText(raw), index, value);
}

/** Where the fields of a plan stand: those of a long one are not looked for further down. In characters. */
const HEAD = 20_000;

/**
 * A plan's text with another value for the field of this place and name, for what is asked for with each key: of a long
 * text only the head is read. Null where {@link setField} gives null, or another field stands there.
 */
export function textWithField(
  raw: string,
  { index, name }: { readonly index: number; readonly name: string },
  value: string,
): string | null {
  const cut = raw.length > HEAD ? raw.indexOf('\n', HEAD) + 1 : 0;
  const head = readPlanText(cut === 0 ? raw : raw.slice(0, cut));
  if (head.plan.fields[index]?.name !== name) return null;
  const edit = setFieldIn(head, index, value);
  return edit === null ? null : edit.text + (cut === 0 ? '' : raw.slice(cut));
}

export function setFieldIn(before: PlanText, index: number, value: string): PlanEdit | null {
  const field = before.plan.fields[index];
  const wanted = value.replace(/\s+/gu, ' ').trim();
  if (!field?.isPlain || field.value === wanted) return null;
  for (const { line, spellings } of fieldSlots(before, field)) {
    for (const text of spellings(wanted)) {
      const lines = before.lines.map((each, at) => (at === line ? { ...each, text } : each));
      const after = rereadLines(lines, before.usual);
      if (after.plan.blocks.length !== before.plan.blocks.length) continue;
      if (!saysOnly(before.plan.fields, after.plan.fields, index, wanted)) continue;
      return { text: textOfLines(lines, before.usual), caret: null, touched: [] };
    }
  }
  return null;
}
