/** The fewest lines that turn one text into another, without their line ends, as `diff` shows them. */
export interface LineChanges {
  /** The first line that differs, counted from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Past this many comparisons, all lines between the first and the last that differ count as changed. */
const MOST_COMPARISONS = 4_000_000;

/** The lines that differ between two texts. A line whose end alone differs is changed. */
export function lineChanges(before: string, after: string): LineChanges {
  const old = linesOf(before);
  const now = linesOf(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const middle = differing(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return { line: head + 1, removed: middle.removed.map(withoutEnd), added: middle.added.map(withoutEnd) };
}

const withoutEnd = (line: string): string => line.replace(/[\r\n]+$/, '');

/** Lines with their ends. A last line without one gets the end of the line before it, so that a line can follow it. */
function linesOf(text: string): readonly string[] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const last = lines[lines.length - 1];
  if (last === undefined || /[\r\n]$/.test(last)) return lines;
  const end = /[\r\n]+$/.exec(lines[lines.length - 2] ?? '')?.[0] ?? '\n';
  return [...lines.slice(0, -1), last + end];
}

interface Differing {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function differing(old: readonly string[], now: readonly string[]): Differing {
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST_COMPARISONS) {
    return { removed: old, added: now };
  }
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const removed: string[] = [];
  const added: string[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) removed.push(old[i++] ?? '');
    else added.push(now[j++] ?? '');
  }
  return { removed, added };
}
