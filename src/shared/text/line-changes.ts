import { changedRange } from './changed-range';

/** Lines of a text that stand in place of lines of the text before: `[fromA, toA)` there, `[fromB, toB)` here. */
export interface LineChange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The most lines of difference that are looked into; a stretch that differs in more counts as changed as a whole. */
const MOST_STEPS = 400;

/** The lines of a text with their line ends: a line of another end is another line. */
export function linesWithEnds(text: string): readonly string[] {
  return text === '' ? [] : (text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []);
}

type Numbers = Int32Array;

/** Numbers that are equal where the lines are. */
function numbered(a: readonly string[], b: readonly string[]): readonly [Numbers, Numbers] {
  const numbers = new Map<string, number>();
  const number = (line: string): number => {
    let known = numbers.get(line);
    if (known === undefined) {
      known = numbers.size;
      numbers.set(line, known);
    }
    return known;
  };
  return [Int32Array.from(a, number), Int32Array.from(b, number)];
}

/** The shortest way from one stretch to the other (Myers); null where it is longer than is looked into. */
function shortest(a: Numbers, b: Numbers, { fromA, toA, fromB, toB }: LineChange): readonly LineChange[] | null {
  const [n, m] = [toA - fromA, toB - fromB];
  const most = Math.min(n + m, MOST_STEPS);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1;
      const [left = 0, right = 0] = [reach[at - 1], reach[at + 1]];
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      while (x < n && x - k < m && a[fromA + x] === b[fromB + x - k]) x += 1;
      reach[at] = x;
      if (x >= n && x - k >= m) return walkBack(trace, most, { n, m, fromA, fromB });
    }
  }
  return null;
}

interface Walk {
  readonly n: number;
  readonly m: number;
  readonly fromA: number;
  readonly fromB: number;
}

function walkBack(trace: readonly Int32Array[], most: number, { n, m, fromA, fromB }: Walk): readonly LineChange[] {
  const steps: LineChange[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d] as Int32Array;
    const k = x - y;
    const at = k + most + 1;
    const isDown = k === -d || (k !== d && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
    const before = isDown ? k + 1 : k - 1;
    const fromX = reach[before + most + 1] ?? 0;
    const fromY = fromX - before;
    const [a, b] = [fromA + fromX, fromB + fromY];
    steps.push({ fromA: a, toA: isDown ? a : a + 1, fromB: b, toB: isDown ? b + 1 : b });
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}

function trimmed(a: Numbers, b: Numbers, range: LineChange): LineChange {
  let { fromA, toA, fromB, toB } = range;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  return { fromA, toA, fromB, toB };
}

/** Lines that stand once in each stretch, in the order of both: what the stretch can be taken apart at. */
function anchors(
  a: Numbers,
  b: Numbers,
  { fromA, toA, fromB, toB }: LineChange,
): readonly (readonly [number, number])[] {
  const seen = new Map<number, { a: number; b: number; inA: number; inB: number }>();
  const note = (line: number) => {
    const entry = seen.get(line) ?? { a: 0, b: 0, inA: 0, inB: 0 };
    seen.set(line, entry);
    return entry;
  };
  for (let i = fromA; i < toA; i++) {
    const entry = note(a[i] ?? 0);
    entry.a = i;
    entry.inA += 1;
  }
  for (let j = fromB; j < toB; j++) {
    const entry = note(b[j] ?? 0);
    entry.b = j;
    entry.inB += 1;
  }
  const pairs = [...seen.values()].filter((each) => each.inA === 1 && each.inB === 1).sort((x, y) => x.a - y.a);
  return longestRising(pairs.map((pair) => [pair.a, pair.b] as const));
}

function longestRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, b]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const chosen: (readonly [number, number])[] = [];
  for (let at = tops[tops.length - 1] ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

function compare(a: Numbers, b: Numbers, range: LineChange, into: LineChange[]): void {
  const own = trimmed(a, b, range);
  if (own.fromA === own.toA && own.fromB === own.toB) return;
  if (own.fromA === own.toA || own.fromB === own.toB) {
    into.push(own);
    return;
  }
  const found = shortest(a, b, own);
  if (found) {
    into.push(...found);
    return;
  }
  const splits = anchors(a, b, own);
  if (splits.length === 0) {
    into.push(own);
    return;
  }
  let [fromA, fromB] = [own.fromA, own.fromB];
  for (const [toA, toB] of [...splits, [own.toA, own.toB] as const]) {
    compare(a, b, { fromA, toA, fromB, toB }, into);
    [fromA, fromB] = [toA + 1, toB + 1];
  }
}

/** The places where two texts, given as their lines, differ: in order, apart from each other, and no larger than need be. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const [a, b] = numbered(before, after);
  const steps: LineChange[] = [];
  compare(a, b, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, steps);
  const joined: LineChange[] = [];
  for (const step of steps) {
    const last = joined[joined.length - 1];
    if (last && last.toA === step.fromA && last.toB === step.fromB) {
      joined[joined.length - 1] = { ...last, toA: step.toA, toB: step.toB };
    } else joined.push(step);
  }
  return joined;
}

/**
 * {@link lineChanges} of two texts. What they have in common at their start and end costs next to nothing, and so does a
 * stretch that only came or went. What differs in more than `most` characters is not looked into: it is one change.
 */
export function textLineChanges(before: string, after: string, most = Number.POSITIVE_INFINITY): readonly LineChange[] {
  const { from, to, toAfter } = changedRange(before, after);
  if (from === to && from === toAfter) return [];
  // Behind a line feed a line begins, in both.
  const start = from === 0 ? 0 : before.lastIndexOf('\n', from - 1) + 1;
  const feed = before.indexOf('\n', to);
  const same = feed < 0 ? 0 : before.length - feed - 1;
  const first = countLineEnds(before, start);
  const [lengthA, lengthB] = [before.length - same - start, after.length - same - start];
  const [stretchA, stretchB] = [before.slice(start, start + lengthA), after.slice(start, start + lengthB)];
  // A file that was cut off, or that goes on behind its last line, has a single line on one side.
  const isOne = isLineApart(stretchA, stretchB) || isLineApart(stretchB, stretchA);
  if (lengthA === 0 || lengthB === 0 || isOne || Math.max(lengthA, lengthB) > most) {
    return [{ fromA: first, toA: first + linesIn(stretchA), fromB: first, toB: first + linesIn(stretchB) }];
  }
  return lineChanges(linesWithEnds(stretchA), linesWithEnds(stretchB)).map(({ fromA, toA, fromB, toB }) => ({
    fromA: fromA + first,
    toA: toA + first,
    fromB: fromB + first,
    toB: toB + first,
  }));
}

/** Whether a text is one line that nothing in another is equal to. */
function isLineApart(line: string, other: string): boolean {
  return linesIn(line.slice(0, LONGEST_LINE + 1)) === 1 && line.length <= LONGEST_LINE && !other.includes(line);
}

/** What is looked for as one line, in characters. */
const LONGEST_LINE = 100_000;

/** How many lines a text has; an end without a line end is one too. */
function linesIn(text: string): number {
  return countLineEnds(text, text.length) + (text === '' || /[\r\n]$/.test(text) ? 0 : 1);
}

/** How many lines end in a text before a place, which is the start of a line. */
function countLineEnds(text: string, end: number): number {
  let count = 0;
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
    return count;
  }
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** How many lines saving would change, add or take away. A line in place of another counts once. */
export function countLines(changes: readonly LineChange[]): number {
  return changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + Math.max(toA - fromA, toB - fromB), 0);
}
