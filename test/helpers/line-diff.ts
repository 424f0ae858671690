/** What a line diff shows: lines without their line ends, in order. */
export interface LineDiff {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The fewest lines that turn `before` into `after`, as `diff` shows them. Two lines that differ only in their line end
 * differ; the line ends are shown as `\r` where they are not a bare line feed.
 */
export function lineDiff(before: string, after: string): LineDiff {
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return middleDiff(old.slice(start, old.length - end), now.slice(start, now.length - end));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** By the longest common subsequence. */
function middleDiff(old: readonly string[], now: readonly string[]): LineDiff {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const removed: string[] = [];
  const added: string[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      removed.push(old[i] ?? '');
      i += 1;
    } else {
      added.push(now[j] ?? '');
      j += 1;
    }
  }
  return { removed, added };
}
