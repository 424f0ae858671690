/** The way a line of a file ends; the last line of a file may end in nothing. */
export type LineEnd = '\n' | '\r\n' | '\r';

/** A text with `\n` alone between its lines, and what stood there in the file. */
export interface SplitText {
  readonly text: string;
  /** One end for the whole file, or, for a file that mixes them, one a line. */
  readonly ends: LineEnd | readonly LineEnd[];
}

/** Takes the line ends out of a file's text. {@link withLineEnds} of the result gives the text back exactly. */
export function splitLineEnds(raw: string): SplitText {
  if (!raw.includes('\r')) return { text: raw, ends: '\n' };
  const ends = raw.match(/\r\n|\n|\r/g) as LineEnd[];
  const text = raw.replace(/\r\n?/g, '\n');
  const first = ends[0] ?? '\n';
  return { text, ends: ends.every((end) => end === first) ? first : ends };
}

function mostUsed(ends: readonly LineEnd[]): LineEnd {
  const count = (wanted: LineEnd) => ends.filter((end) => end === wanted).length;
  return (['\n', '\r\n', '\r'] as const).reduce((best, end) => (count(end) > count(best) ? end : best));
}

/**
 * Gives a changed text the line ends of the file it came from. In a file that mixes them, the lines before and after
 * the change keep their own, and new lines get the one that the file uses most.
 */
export function withLineEnds(text: string, original: SplitText): string {
  const { ends } = original;
  if (ends === '\n') return text;
  if (typeof ends === 'string') return text.replaceAll('\n', ends);
  const before = original.text.split('\n');
  const after = text.split('\n');
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // A line of equal place that only changed its words keeps its end.
  const sameCount = before.length === after.length;
  const usual = mostUsed(ends);
  let result = '';
  for (const [index, line] of after.entries()) {
    result += line;
    if (index === after.length - 1) break;
    if (index < head || sameCount) result += ends[index] ?? usual;
    else if (index >= after.length - tail) result += ends[index + before.length - after.length] ?? usual;
    else result += usual;
  }
  return result;
}
