import { splitRow } from '../markdown/table-row';
import { linesWithEnds } from '../text/line-changes';
import { contentOf, delimiterNear, widthOf } from './align-source';

/** How many dashes a delimiter row has in all that says how wide its columns are. */
const DASHES = 100;
/** Two are the fewest that no reader takes for a list; some ask for three, which more columns leave no room for. */
const FEWEST = 2;
const USUAL_FEWEST = 3;

const CELL = /^([ \t]*:?)(-+)(:?[ \t]*)$/;

/**
 * A delimiter row that says how wide its columns are, as dashes that add up to 100. Padding, colons and outer pipes stay as
 * they are. Ratios beyond the row's columns are left out. Null for no such row, one column, or more than 50.
 */
export function writeWidths(row: string, ratios: readonly number[]): string | null {
  const cells = splitRow(row);
  const parts = cells.map(({ from, to }) => CELL.exec(row.slice(from, to)));
  const counts = dashCounts(ratios.slice(0, cells.length));
  if (counts === null || counts.length !== cells.length) return null;
  let written = '';
  let at = 0;
  for (const [index, { from, to }] of cells.entries()) {
    const [, lead = '', dashes, trail = ''] = parts[index] ?? [];
    if (dashes === undefined) return null;
    written += `${row.slice(at, from)}${lead}${'-'.repeat(counts[index] ?? FEWEST)}${trail}`;
    at = to;
  }
  return written + row.slice(at);
}

/**
 * The relative widths that a delimiter row says, adding up to 100; null for one that says none. A header that is padded to
 * the row's own widths belongs to a source that is aligned, whose dashes mean nothing else.
 */
export function readWidths(header: string, row: string): readonly number[] | null {
  const cells = splitRow(row).map(({ from, to }) => row.slice(from, to));
  const counts = cells.map((cell) => CELL.exec(cell)?.[2]?.length ?? 0);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (cells.length < 2 || sum !== DASHES || counts.includes(0)) return null;
  const heads = splitRow(header).map(({ from, to }) => header.slice(from, to));
  const last = cells.length - 1;
  const isOpen = !header.trimEnd().endsWith('|');
  const isPadded = heads.every((head, index) => {
    return widthOf(head) === cells[index]?.length || (index === last && isOpen);
  });
  return isPadded ? null : counts;
}

/**
 * The relative widths of columns some of which came to those whose widths are known: a copy, told by its header, is as wide
 * as the column that it stands beside, any other as the average. `known` has null for what came.
 */
export function filledRatios(known: readonly (number | null)[], headers: readonly string[]): readonly number[] {
  const given = known.filter((ratio) => ratio !== null);
  const average = given.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, given.length);
  return known.map((ratio, column) => {
    const beside = [column - 1, column + 1].find((at) => headers[at] === headers[column] && known[at] != null);
    const copied = beside === undefined || headers[column] === '' ? null : known[beside];
    return ratio ?? copied ?? average;
  });
}

/**
 * Writes relative widths into the delimiter row of the table around a line (counted from 0). That line alone changes. Null
 * where there is no table, where it can't say them, or where it says them already.
 */
export function keepWidths(text: string, line: number, ratios: readonly number[]): string | null {
  const lines = [...linesWithEnds(text)];
  const at = delimiterNear(lines, line);
  const old = at === null ? undefined : lines[at];
  if (at === null || old === undefined) return null;
  const row = contentOf(old);
  const written = writeWidths(row, ratios);
  if (written === null || written === row) return null;
  const start = old.indexOf(row);
  lines[at] = old.slice(0, start) + written + old.slice(start + row.length);
  return lines.join('');
}

/** Whole numbers in the ratios' proportion that add up to 100; where one is rounded, the nearest to its share comes first. */
function dashCounts(ratios: readonly number[]): readonly number[] | null {
  const sum = ratios.reduce((all, ratio) => all + ratio, 0);
  const isKnown = ratios.every((ratio) => Number.isFinite(ratio) && ratio >= 0) && sum > 0 && Number.isFinite(sum);
  if (!isKnown || ratios.length < 2 || ratios.length * FEWEST > DASHES) return null;
  const fewest = ratios.length * USUAL_FEWEST > DASHES ? FEWEST : USUAL_FEWEST;
  const shares = ratios.map((ratio) => (ratio * DASHES) / sum);
  const counts = shares.map((share) => Math.max(fewest, Math.floor(share)));
  for (let left = DASHES - counts.reduce((all, count) => all + count, 0); left !== 0; left -= Math.sign(left)) {
    const gain = Math.sign(left);
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, count] of counts.entries()) {
      const missing = ((shares[index] ?? 0) - count) * gain;
      if ((gain < 0 && count <= fewest) || missing <= most) continue;
      best = index;
      most = missing;
    }
    counts[best] = (counts[best] ?? 0) + gain;
  }
  return counts;
}
