/** What differs between two texts when their common start and end are left out. */
export interface ChangedRange {
  readonly from: number;
  /** Where it ends in the text before, and in the one after. */
  readonly to: number;
  readonly toAfter: number;
}

/** The one range of a text that was changed. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return { from, to: before.length - same, toAfter: after.length - same };
}
