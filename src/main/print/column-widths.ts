/** What a column of a table holds, in units of the letter n. */
export interface ColumnText {
  /** The longest run that should not be broken. */
  readonly longestWord: number;
  /** The longest cell, set on one line. */
  readonly longestCell: number;
}

/** How small a table's type is: 0 for the normal size of tables. */
export type Density = 0 | 1 | 2 | 3;

export interface ColumnPlan {
  readonly density: Density;
  /** True for a table that stands on a sheet of its own that lies on its side. */
  readonly turned: boolean;
  /** Share of the table's width per column, in per cent with one decimal; they add up to 100. */
  readonly shares: readonly number[];
}

/** Size of a table's type at each density, as a share of the text's. */
export const TABLE_TYPE = [0.9, 0.8, 0.7, 0.6] as const;
/** No table is set smaller, in points, while there is another way. */
export const TYPE_FLOOR = 6.4;

/** Width of the letter n, as a share of the type size. */
const LETTER = 0.595;
/** Letters' worth of padding in each cell. */
const PADDING = 3;

interface Room {
  /** Width that the table can have, in points. */
  readonly width: number;
  /** The same on a sheet that lies on its side; null where it can't be turned. */
  readonly turnedWidth: number | null;
  /** Size of the text in points. */
  readonly fontSize: number;
}

/**
 * What is tried in turn: smaller type first, then a sheet on its side, and only there breaking long words (addresses,
 * hashes) and the smallest type. A word longer than `keptWord` is broken rather than given a column of its own width.
 */
const ATTEMPTS = [
  { density: 0, keptWord: 26, turned: false },
  { density: 1, keptWord: 26, turned: false },
  { density: 2, keptWord: 26, turned: false },
  { density: 2, keptWord: 18, turned: false },
  { density: 0, keptWord: 26, turned: true },
  { density: 1, keptWord: 26, turned: true },
  { density: 2, keptWord: 26, turned: true },
  { density: 2, keptWord: 15, turned: true },
  { density: 3, keptWord: 15, turned: true },
  { density: 2, keptWord: 15, turned: false },
  { density: 3, keptWord: 15, turned: false },
] as const;

/**
 * Shares the page's width out so that words stay whole where they can, and long cells get the most room. `kept` are the
 * relative widths that the plan says, which are heeded as far as words stay whole. The widths are fixed before layout, so
 * that no content can push a table off the paper.
 */
export function columnWidths(
  columns: readonly ColumnText[],
  room: Room,
  kept: readonly number[] | null = null,
): ColumnPlan {
  const leastFor = (keptWord: number) => columns.map((column) => Math.min(column.longestWord, keptWord) + PADDING);
  const lettersOf = ({ density, turned }: { readonly density: Density; readonly turned: boolean }) =>
    (turned ? (room.turnedWidth ?? 0) : room.width) / (room.fontSize * TABLE_TYPE[density] * LETTER);
  const possible = ATTEMPTS.filter(({ density, turned }) => {
    const isSmall = density > 0 && room.fontSize * TABLE_TYPE[density] < TYPE_FLOOR - 0.01;
    return (!turned || room.turnedWidth !== null) && (!isSmall || density === 3);
  });
  const attempt =
    possible.find((one) => sum(leastFor(one.keptWord)) <= lettersOf(one)) ??
    possible.findLast(({ turned }) => turned === (room.turnedWidth !== null)) ??
    ATTEMPTS[ATTEMPTS.length - 1];
  const { density, keptWord, turned } = attempt ?? { density: 3, keptWord: 15, turned: false };
  const letters = lettersOf({ density, turned });
  const least = leastFor(keptWord);
  const leastTogether = sum(least);
  if (kept !== null) return { density, turned, shares: inPerCent(atLeast(kept, least, letters)) };
  const ideal = columns.map((column, i) => Math.max(column.longestCell + PADDING, least[i] ?? 0));

  if (sum(ideal) <= letters) return { density, turned, shares: inPerCent(ideal) };
  if (leastTogether >= letters) return { density, turned, shares: inPerCent(least) };
  const appetite = columns.map((_, i) => Math.sqrt((ideal[i] ?? 0) - (least[i] ?? 0)));
  const spare = letters - leastTogether;
  const widths = least.map((width, i) => width + (spare * (appetite[i] ?? 0)) / sum(appetite));
  return { density, turned, shares: inPerCent(widths) };
}

/** Widths in the ratios' proportion. A column that would be too narrow gets its least width, and the others the rest. */
function atLeast(ratios: readonly number[], least: readonly number[], letters: number): readonly number[] {
  if (sum(least) >= letters) return least;
  const narrow = new Set<number>();
  for (;;) {
    const rest = letters - sum(least.filter((_, i) => narrow.has(i)));
    const ratio = sum(ratios.filter((_, i) => !narrow.has(i)));
    const widths = ratios.map((each, i) => (narrow.has(i) ? (least[i] ?? 0) : (each * rest) / ratio));
    const found = widths.flatMap((width, i) => (!narrow.has(i) && width < (least[i] ?? 0) ? [i] : []));
    if (found.length === 0) return widths;
    for (const i of found) narrow.add(i);
  }
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
