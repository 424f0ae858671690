import type { Section } from '../sections';
import { coreOf } from './move-section';
import type { PlanText, TextLine } from './text-lines';
import { newLines } from './text-lines';

export interface Placed {
  readonly lines: readonly TextLine[];
  /** The line, in `lines`, of the first of the new ones. */
  readonly at: number;
}

/** Puts new lines in after a line, from 0; -1 for the start of the text. */
export function placeAfter(text: PlanText, line: number, made: readonly string[]): Placed {
  const { lines, usual } = text;
  const at = line + 1;
  const before = lines.slice(0, at).map((each) => (each.end === '' ? { ...each, end: usual } : each));
  return { lines: [...before, ...newLines(made, usual), ...lines.slice(at)], at };
}

/** Puts a new section in after all of another one, set apart by a blank line; at the end of the text without one. */
export function placeBehind(text: PlanText, section: Section | null, made: readonly string[]): Placed {
  const last = section ?? text.plan.sections.findLast(({ parent }) => parent === null) ?? null;
  if (!last) {
    let line = text.lines.length - 1;
    while (line >= 0 && (text.lines[line]?.text ?? '').trim() === '') line -= 1;
    const placed = placeAfter(text, line, line < 0 ? made : ['', ...made]);
    return { ...placed, at: placed.at + (line < 0 ? 0 : 1) };
  }
  const { to } = coreOf(text, last);
  const placed = placeAfter(text, to - 1, ['', ...made]);
  const next = text.lines[to];
  // A heading right below the place would stand against the new part.
  if (next && next.text.trim() !== '') {
    const end = placed.at + made.length + 1;
    const blank = newLines([''], text.usual);
    return { lines: [...placed.lines.slice(0, end), ...blank, ...placed.lines.slice(end)], at: placed.at + 1 };
  }
  return { ...placed, at: placed.at + 1 };
}

/** The first section like a pattern; those of the plan's upper levels come first. */
export function sectionLike(text: PlanText, pattern: RegExp): Section | null {
  const found = text.plan.sections.filter(({ title }) => pattern.test(title));
  return found.toSorted((a, b) => a.heading.level - b.heading.level)[0] ?? null;
}

/** `### `, one level below a section; `## ` without one. */
export function headingMark(section: Section | null): string {
  return `${'#'.repeat(section ? Math.min(6, section.heading.level + 1) : 2)} `;
}
