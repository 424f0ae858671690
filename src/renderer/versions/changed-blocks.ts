/** Lines of one text that another text has not, from the first to before the last. */
export interface ChangedLines {
  readonly from: number;
  readonly to: number;
}

/** The blocks, by index, that hold changed lines. `starts` are the lines on which blocks start; blank lines after one are not its. */
export function changedBlocks(
  starts: readonly number[],
  lines: readonly string[],
  changed: readonly ChangedLines[],
): readonly number[] {
  return starts.flatMap((start, index) => {
    let end = starts[index + 1] ?? lines.length;
    while (end > start + 1 && lines[end - 1]?.trim() === '') end -= 1;
    return changed.some(({ from, to }) => Math.max(from, start) < Math.min(to, end)) ? [index] : [];
  });
}
