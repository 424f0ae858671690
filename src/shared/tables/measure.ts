import { type Dimension, readNumber, readUnit } from './cell-value';

/** How a value stands to the number that is given for it. */
export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** A measured or wanted value: a number in the own unit of what it measures. */
export interface Measure {
  /** Null where the number stands alone. */
  readonly comparison: Comparison | null;
  readonly value: number;
  /** What is measured; `of users` for a thing that is counted, empty for a bare number. */
  readonly dimension: Dimension | `of ${string}` | '';
}

const BEFORE: readonly (readonly [RegExp, Comparison | null])[] = [
  [/^(?:<=|=<|≤|⩽|at most|up to|no more than|not more than|max(?:imum)?\.?(?: of)?|within)\s*/iu, '<='],
  [/^(?:>=|=>|≥|⩾|at least|no less than|not less than|min(?:imum)?\.?(?: of)?)\s*/iu, '>='],
  [/^(?:<|less than|fewer than|lower than|under|below)\s*/iu, '<'],
  [/^(?:>|more than|greater than|higher than|over|above)\s*/iu, '>'],
  [/^(?:=|exactly)\s*/iu, '='],
  [/^(?:~|≈|about|around|approx(?:imately)?\.?|ca\.?|circa)\s*/iu, null],
];
const BEHIND: readonly (readonly [RegExp, Comparison])[] = [
  [/\s*(?:or (?:less|lower|fewer|below|under)|max(?:imum)?\.?|at most)$/iu, '<='],
  [/\s*(?:or (?:more|higher|above|over)|minimum|at least|\+)$/iu, '>='],
];
/** Words that say how it was measured, and signs that say what the writer thinks of it. */
const NOTE = /[\s,;@]*(?:\(.{0,200}\)|(?:at|for|in)?\s*p\d{2,3}(?:\.\d+)?|avg\.?|average|mean|median)$/iu;
/** `p95 < 200 ms`. */
const PERCENTILE = /^p\d{2,3}(?:\.\d+)?\s*:?\s*(?=[<>≤≥=\d])/iu;
const SIGNS =
  /[*_`\u2713\u2714\u2705\u2717\u2718\u274c\u26a0]|\ufe0f|[\u{1f534}\u{1f7e0}-\u{1f7e2}\u25cf\u25b2\u25a0\u25c6]/gu;

/**
 * Reads a cell as a value with a unit: `< 150 ms (p99)`, `at least 99.9 %`, `1,200 posts/s`, `10k users`. A `unit` stands in
 * where the cell has none of its own. Null for words, for ranges, and for whatever else is not sure.
 */
export function readMeasure(text: string, unit = ''): Measure | null {
  let plain = text.replace(SIGNS, '').trim().replace(PERCENTILE, '');
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(NOTE, '').trim();
  }
  let comparison: Comparison | null = null;
  const start = BEFORE.find(([pattern]) => pattern.test(plain));
  const end = BEHIND.find(([pattern]) => pattern.test(plain));
  if (start) {
    plain = plain.replace(start[0], '');
    comparison = start[1];
  } else if (end) {
    plain = plain.replace(end[0], '').trim();
    comparison = end[1];
  }
  // A second sign, a currency behind it or a range would be read over.
  const read = /^[-+−]?[\d.$€£¥]/u.test(plain) ? readNumber(plain) : null;
  if (read === null) return null;
  const currency = /^[-+−]?([$€£¥])/u.exec(plain)?.[1] ?? '';
  const rest = currency + (read.rest === '' && currency === '' ? unit.trim() : read.rest);
  const sized = sizeOf(rest);
  return sized && { comparison, value: read.value * sized.size, dimension: sized.dimension };
}

function sizeOf(rest: string): { readonly size: number; readonly dimension: Measure['dimension'] } | null {
  if (rest === '') return { size: 1, dimension: '' };
  // `m` may be minutes, metres or a million.
  if (rest === 'm') return null;
  const unit = readUnit(rest);
  if (unit?.dimension === 'count') return { size: unit.size, dimension: '' };
  if (unit !== null) return unit;
  const [, factor = '', thing = ''] = /^(?:(k|K|M|bn)\b)?\s*([\p{L}$€£¥][\p{L}\s/$€£¥-]{0,40})$/u.exec(rest) ?? [];
  if (thing === '') return null;
  const size = factor === '' ? 1 : (readUnit(factor)?.size ?? 1);
  return { size, dimension: `of ${thing.trim().toLowerCase().replace(/s$/u, '')}` };
}
