/** What differs between two texts when their common start and end are left out. */
export interface ChangedRange {
  readonly from: number;
  /** Where it ends in the text before, and in the one after. */
  readonly to: number;
  readonly toAfter: number;
}

/** How much is compared at once, in characters: an engine compares slices far faster than we can characters. */
const STRIDE = 4096;

/** The one range of a text that was changed. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  const from = commonStart(before, after, shorter);
  const same = commonEnd(before, after, shorter - from);
  return { from, to: before.length - same, toAfter: after.length - same };
}

/** How many characters two texts have in common at their start, up to `most`. */
function commonStart(before: string, after: string, most: number): number {
  let at = 0;
  while (at + STRIDE <= most && before.slice(at, at + STRIDE) === after.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(before: string, after: string, most: number): number {
  const [a, b] = [before.length, after.length];
  let same = 0;
  while (
    same + STRIDE <= most &&
    before.slice(a - same - STRIDE, a - same) === after.slice(b - same - STRIDE, b - same)
  ) {
    same += STRIDE;
  }
  while (same < most && before.charCodeAt(a - 1 - same) === after.charCodeAt(b - 1 - same)) same += 1;
  return same;
}
