/** What a column of a table holds, in units of the letter n. */
export interface ColumnText {
  /** The longest run that should not be broken. */
  readonly longestWord: number;
  /** The longest cell, set on one line. */
  readonly longestCell: number;
}

export interface ColumnPlan {
  /** 0 for the normal type size, 1-3 for ever smaller type. */
  readonly density: 0 | 1 | 2 | 3;
  /** Share of the table's width per column, in per cent with one decimal; they add up to 100. */
  readonly shares: readonly number[];
}

/** Letters that fit beside each other across the page, at each density. */
const ROOM = [88, 99, 114, 132] as const;
/** Letters' worth of padding in each cell. */
const PADDING = 3;
/**
 * What is tried in turn: smaller type first, then breaking long words (addresses, hashes), then the smallest type. A word
 * longer than `keptWord` is broken rather than given a column of its own width.
 */
const ATTEMPTS = [
  { density: 0, keptWord: 26 },
  { density: 1, keptWord: 26 },
  { density: 2, keptWord: 26 },
  { density: 2, keptWord: 15 },
  { density: 3, keptWord: 15 },
] as const;

/**
 * Shares the page's width out so that words stay whole where they can, and long cells get the most room. The widths are
 * fixed before layout, so that no content can push a table off the paper.
 */
export function columnWidths(columns: readonly ColumnText[]): ColumnPlan {
  const leastFor = (keptWord: number) => columns.map((column) => Math.min(column.longestWord, keptWord) + PADDING);
  const fits = ATTEMPTS.find(({ density, keptWord }) => sum(leastFor(keptWord)) <= ROOM[density]);
  const { density, keptWord } = fits ?? { density: 3, keptWord: 15 };
  const room = ROOM[density];
  const least = leastFor(keptWord);
  const leastTogether = sum(least);
  const ideal = columns.map((column, i) => Math.max(column.longestCell + PADDING, least[i] ?? 0));

  if (sum(ideal) <= room) return { density, shares: inPerCent(ideal) };
  if (leastTogether >= room) return { density, shares: inPerCent(least) };
  const appetite = columns.map((_, i) => Math.sqrt((ideal[i] ?? 0) - (least[i] ?? 0)));
  const spare = room - leastTogether;
  const widths = least.map((width, i) => width + (spare * (appetite[i] ?? 0)) / sum(appetite));
  return { density, shares: inPerCent(widths) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function inPerCent(widths: readonly number[]): readonly number[] {
  const whole = sum(widths);
  const shares = widths.map((width) => Math.floor((width / whole) * 1000) / 10);
  const rest = 100 - sum(shares.slice(0, -1));
  return [...shares.slice(0, -1), Math.round(rest * 10) / 10];
}
