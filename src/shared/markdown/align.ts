/** More differences than this are not looked for one by one: the pieces between the equal ends count as replaced. */
const MAX_DIFFERENCES = 2_000;

/**
 * Pairs two sequences along a shortest edit script (Myers 1986, "An O(ND) Difference Algorithm").
 * The result holds, for each new piece, the index of its old one, or -1 for a new one. Pairs never cross.
 */
export function align<T, U>(before: readonly T[], after: readonly U[], equal: (a: T, b: U) => boolean): Int32Array {
  const pairs = new Int32Array(after.length).fill(-1);
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > 0 && newEnd > 0 && equal(before[oldEnd - 1] as T, after[newEnd - 1] as U)) {
    oldEnd--;
    newEnd--;
    pairs[newEnd] = oldEnd;
  }
  let start = 0;
  while (start < oldEnd && start < newEnd && equal(before[start] as T, after[start] as U)) {
    pairs[start] = start;
    start++;
  }
  pairMiddle(before, after, start, oldEnd, newEnd, equal, pairs);
  return pairs;
}

function pairMiddle<T, U>(
  before: readonly T[],
  after: readonly U[],
  start: number,
  oldEnd: number,
  newEnd: number,
  equal: (a: T, b: U) => boolean,
  pairs: Int32Array,
): void {
  const n = oldEnd - start;
  const m = newEnd - start;
  if (n === 0 || m === 0) return;
  const limit = Math.min(n + m, MAX_DIFFERENCES);
  const width = 2 * limit + 1;
  const reach = new Int32Array(width);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(Math.max(0, limit - d), limit + d + 1));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[limit + k - 1] ?? 0) < (reach[limit + k + 1] ?? 0));
      let x = down ? (reach[limit + k + 1] ?? 0) : (reach[limit + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < n && y < m && equal(before[start + x] as T, after[start + y] as U)) {
        x++;
        y++;
      }
      reach[limit + k] = x;
      if (x >= n && y >= m) {
        walkBack(trace, d, n, m, start, pairs);
        return;
      }
    }
  }
}

function walkBack(
  trace: readonly Int32Array[],
  d: number,
  n: number,
  m: number,
  start: number,
  pairs: Int32Array,
): void {
  let x = n;
  let y = m;
  for (let step = d; step > 0; step--) {
    const reach = trace[step] as Int32Array;
    // The slice of step d holds the diagonals -d..d as they were before the step.
    const at = (k: number) => reach[k + step] ?? 0;
    const k = x - y;
    const down = k === -step || (k !== step && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const fromX = at(previous);
    const fromY = fromX - previous;
    const snakeX = down ? fromX : fromX + 1;
    while (x > snakeX) {
      x--;
      y--;
      pairs[start + y] = start + x;
    }
    x = fromX;
    y = fromY;
  }
  while (x > 0 && y > 0) {
    x--;
    y--;
    pairs[start + y] = start + x;
  }
}
