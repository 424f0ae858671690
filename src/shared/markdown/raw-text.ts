import type { LineEnd } from './line-ends';

/** A replacement in a text whose line ends are all counted as one `\n`, as an editor of plain text sees it. */
export interface RawChange {
  /** Where it starts and ends in the text before, in characters. */
  readonly from: number;
  readonly to: number;
  /** What comes in its place, with `\n` between lines. */
  readonly insert: string;
  /** The end of the n-th line of `insert`, counted from 0, where it is to be other than the file's usual one. */
  readonly endOf?: (line: number) => LineEnd | undefined;
}

const ENDS = ['\n', '\r\n', '\r'] as const;

/** The line end that a text uses most; `\n` for a text of one line. */
export function usualLineEnd(raw: string): LineEnd {
  if (!raw.includes('\r')) return '\n';
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of raw.matchAll(/\r\n|\n|\r/g)) counts[end as LineEnd] += 1;
  return ENDS.reduce((best, end) => (counts[end] > counts[best] ? end : best));
}

/** Whether all lines of a text end in this way. */
export function endsAlways(raw: string, end: LineEnd): boolean {
  switch (end) {
    case '\n':
      return !raw.includes('\r');
    case '\r':
      return !raw.includes('\n');
    case '\r\n':
      return !/\r(?!\n)|(?<!\r)\n/.test(raw);
  }
}

/** The line ends of a text, in order. */
export function lineEndsIn(raw: string): readonly LineEnd[] {
  return (raw.match(/\r\n|\n|\r/g) ?? []) as LineEnd[];
}

/**
 * Makes the function that finds a place counted with one character a line end in the text itself. It goes through the
 * text once, so ask for places in ascending order.
 */
export function rawPlaces(raw: string): (place: number) => number {
  let pairs = 0;
  let next = raw.indexOf('\r\n');
  return (place) => {
    while (next >= 0 && next - pairs < place) {
      pairs += 1;
      next = raw.indexOf('\r\n', next + 2);
    }
    return place + pairs;
  };
}

/**
 * Carries changes over to the text as the file has it: every line that no change touches keeps its bytes, its line end
 * among them. New lines end as `usual` says. The changes are in ascending order and do not overlap.
 */
export function changeRaw(raw: string, usual: LineEnd, changes: readonly RawChange[]): string {
  const place = rawPlaces(raw);
  let result = '';
  let last = '';
  let at = 0;
  const add = (piece: string): void => {
    if (piece === '') return;
    // Side by side they would be one line end instead of two.
    if (last === '\r' && piece.startsWith('\n')) result += '\r';
    result += piece;
    last = piece.charAt(piece.length - 1);
  };
  for (const { from, to, insert, endOf } of changes) {
    const start = place(from);
    add(raw.slice(at, start));
    for (const [line, words] of insert.split('\n').entries()) {
      if (line > 0) add(endOf?.(line - 1) ?? usual);
      add(words);
    }
    at = place(to);
  }
  add(raw.slice(at));
  return result;
}
