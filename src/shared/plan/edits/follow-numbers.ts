import { type NumberRun, numberRuns, numeralOf } from './number-runs';
import { type PlanText, rereadLines, type TextLine } from './text-lines';
import { type TextSpan, textSpans } from './text-spans';

/** New numbers for the items of a run, in their order. */
export interface Renumbering {
  readonly run: NumberRun;
  readonly numbers: readonly number[];
}

interface Replacement {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Where an item's own line says its number. */
function ownNumeral(run: NumberRun, text: string): { readonly from: number; readonly to: number } | null {
  const pattern =
    run.kind === ''
      ? /^(\s*(?:#{1,6}[ \t]+)?)(\d+)/u
      : new RegExp(
          `^([^\\p{L}\\p{N}]*(?:\\d+[.)])?[^\\p{L}\\p{N}]*${escaped(run.kind)}[ \\t]+#?)(${run.isLettered ? '[A-Z]' : '\\d+'})`,
          'iu',
        );
  const match = pattern.exec(text);
  if (!match) return null;
  const from = (match[1] ?? '').length;
  return { from, to: from + (match[2] ?? '').length };
}

/** The numbers in references such as `decision 2` and `Decisions 2, 3 and 5`. */
function referencePattern(run: NumberRun): RegExp {
  const one = run.isLettered ? '[A-Z]' : '\\d{1,4}';
  const end = run.isLettered ? '(?![\\p{L}\\p{N}])' : '(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])';
  const more = `(?:\\s*(?:,|&|–|—|-|/|\\bto\\b|\\band\\b|\\bor\\b)\\s*)+${one}${end}`;
  const kind = escaped(run.kind);
  // Letters are told from words by their case: "option a" may be anything.
  const name = run.isLettered
    ? `(?:${kind}|${kind.toLowerCase()})`
    : `(?:${kind}|${kind.toLowerCase()}|${kind.toUpperCase()})`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])${name}(?:(?:\\(s\\)|[sS])[\\s\\u00a0]+#?${one}${end}(?:${more})*|[\\s\\u00a0]+#?${one}${end})`,
    'gu',
  );
}

/** What each old number of a run's items is now. A number that two items had says nothing of either. */
function changesOf({ run, numbers }: Renumbering, lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number | null>();
  run.items.forEach((item, index) => {
    if (lines[item.line]?.from === null) return;
    seen.set(item.number, seen.has(item.number) ? null : (numbers[index] ?? item.number));
  });
  return new Map([...seen].flatMap(([was, is]) => (is === null || is === was ? [] : [[was, is] as const])));
}

function inSpan(
  span: TextSpan,
  lines: readonly TextLine[],
  { run }: Renumbering,
  changes: ReadonlyMap<number, number>,
): readonly Replacement[] {
  const words = lines[span.line]?.text.slice(span.from, span.to) ?? '';
  const found: Replacement[] = [];
  const add = (at: number, numeral: string) => {
    const was = run.isLettered ? numeral.charCodeAt(0) - 64 : Number(numeral);
    const is = changes.get(was);
    if (is === undefined) return;
    found.push({
      line: span.line,
      from: span.from + at,
      to: span.from + at + numeral.length,
      text: numeralOf(run, is),
    });
  };
  if (span.kind === 'target') {
    const match = new RegExp(
      `^#${escaped(run.kind.toLowerCase())}-(${run.isLettered ? '[a-z]' : '\\d+'})(?=-|$)`,
      'u',
    ).exec(words);
    if (match && !run.isLettered) add(match[0].length - (match[1] ?? '').length, match[1] ?? '');
    return found;
  }
  for (const match of words.matchAll(referencePattern(run))) {
    const start = (match.index ?? 0) + run.kind.length;
    const rest = match[0].slice(run.kind.length);
    const numerals = run.isLettered ? /(?<![\p{L}\p{N}])[A-Z](?![\p{L}\p{N}])/gu : /\d+/gu;
    for (const numeral of rest.matchAll(numerals)) add(start + (numeral.index ?? 0), numeral[0]);
  }
  return found;
}

/** Whether a number of this kind means one of the run's items on any line, or only on the lines of its scope. */
function isAlone(run: NumberRun, was: number, all: readonly NumberRun[]): boolean {
  return !all.some(
    (other) =>
      other !== run &&
      other.kind.toLowerCase() === run.kind.toLowerCase() &&
      other.items.some(({ number }) => number === was),
  );
}

function replace(lines: readonly TextLine[], replacements: readonly Replacement[]): readonly TextLine[] {
  const byLine = new Map<number, Replacement[]>();
  for (const one of replacements) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one]);
  return lines.map((line, index) => {
    const own = byLine.get(index);
    if (!own) return line;
    let { text } = line;
    let before = Number.POSITIVE_INFINITY;
    for (const { from, to, text: words } of own.sort((a, b) => b.from - a.from)) {
      if (to > before) continue;
      text = text.slice(0, from) + words + text.slice(to);
      before = from;
    }
    return { ...line, text };
  });
}

/**
 * Gives parts their new numbers and lets everything follow that names them by the old ones: words, and targets of links
 * that no heading answers to. Code is left alone. Links to headings follow afterwards, by their headings.
 */
export function followNumbers(text: PlanText, wanted: readonly Renumbering[]): readonly TextLine[] {
  const { lines } = text;
  const all = numberRuns(text);
  const spans = textSpans(text.source);
  const replacements: Replacement[] = [];
  for (const renumbering of wanted) {
    const { run, numbers } = renumbering;
    const own = new Map<number, { readonly from: number; readonly to: number }>();
    run.items.forEach((item, index) => {
      const place = ownNumeral(run, lines[item.line]?.text ?? '');
      const number = numbers[index] ?? item.number;
      if (!place) return;
      own.set(item.line, place);
      if (number !== item.number) replacements.push({ line: item.line, ...place, text: numeralOf(run, number) });
    });
    const changes = changesOf(renumbering, lines);
    if (changes.size === 0 || run.kind === '') continue;
    const others = all.filter((other) => other.items[0]?.line !== run.items[0]?.line);
    for (const span of spans) {
      // A new part was written with its new numbers.
      if (lines[span.line]?.from === null) continue;
      const isInside = span.line >= run.scope.from && span.line < run.scope.to;
      if (run.isLettered && !isInside) continue;
      const mine = own.get(span.line);
      for (const one of inSpan(span, lines, renumbering, changes)) {
        if (mine && one.from < mine.to && one.to > mine.from) continue;
        const was = lines[one.line]?.text.slice(one.from, one.to) ?? '';
        if (isInside || isAlone(run, Number(was), others)) replacements.push(one);
      }
    }
  }
  return replace(lines, replacements);
}

/** Reads the lines again where numbers changed any. */
export function renumbered(text: PlanText, wanted: readonly Renumbering[]): PlanText {
  const lines = followNumbers(text, wanted);
  return lines.every((line, index) => line === text.lines[index]) ? text : rereadLines(lines, text.usual);
}
