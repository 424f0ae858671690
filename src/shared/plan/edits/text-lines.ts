import type { LineEnd } from '../../markdown/line-ends';
import type { PlanSource } from '../../markdown/plan-source';
import { usualLineEnd } from '../../markdown/raw-text';
import { readMarkdown } from '../../markdown/read-markdown';
import { type Plan, planOf } from '../plan';

/** One line of a plan's text that is being changed, with its own line end. */
export interface TextLine {
  readonly text: string;
  /** Empty for the last line. */
  readonly end: LineEnd | '';
  /** The line, from 0, that it was before the change; null for a new one. */
  readonly from: number | null;
}

/** A text read as a plan and cut into lines. */
export interface PlanText {
  readonly lines: readonly TextLine[];
  readonly source: PlanSource;
  readonly plan: Plan;
  /** The line end that new lines get. */
  readonly usual: LineEnd;
}

/** Cuts a text into lines; {@link textOfLines} gives it back exactly. */
export function linesOf(raw: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  const end = /\r\n|\n|\r/g;
  let at = 0;
  for (let match = end.exec(raw); match; match = end.exec(raw)) {
    lines.push({ text: raw.slice(at, match.index), end: match[0] as LineEnd, from: lines.length });
    at = end.lastIndex;
  }
  lines.push({ text: raw.slice(at), end: '', from: lines.length });
  return lines;
}

/** The text of lines in a new order: only the last one is without a line end, all others have one. */
export function textOfLines(lines: readonly TextLine[], usual: LineEnd): string {
  const last = lines.length - 1;
  return lines.map(({ text, end }, index) => (index === last ? text : text + (end === '' ? usual : end))).join('');
}

/** Lines that were not there before. */
export function newLines(texts: readonly string[], usual: LineEnd): readonly TextLine[] {
  return texts.map((text) => ({ text, end: usual, from: null }));
}

export function readPlanText(raw: string, source: PlanSource = readMarkdown(raw)): PlanText {
  return { lines: linesOf(raw), source, plan: planOf(source.blocks), usual: usualLineEnd(raw) };
}

/** The same lines read again after a change, each still knowing the line that it was. */
export function rereadLines(lines: readonly TextLine[], usual: LineEnd): PlanText {
  const source = readMarkdown(textOfLines(lines, usual));
  return { lines, source, plan: planOf(source.blocks), usual };
}
