import { type CellMark, markOf } from './cell-mark';
import { readNumber, readQuantity } from './cell-value';
import { columnRole } from './column-role';
import type { ColumnRole } from './column-roles';
import { judgeTarget, unitIn } from './judge-target';
import { type TargetColumns, targetColumns } from './target-columns';

/** A row's cells as plain text, with what each is by itself. */
export interface RowFacts {
  readonly texts: readonly string[];
  /** Whether a cell is a number; null for a blank one. */
  readonly numeric: readonly (boolean | null)[];
}

/** How the columns of a table are shown. */
export interface ColumnLooks {
  readonly roles: readonly (ColumnRole | null)[];
  /** Columns of numbers, which read best with their ends under each other. The first names the rows and is none. */
  readonly numeric: readonly boolean[];
  /** Null for a table that has no column of targets beside one of current values. */
  readonly targets: (TargetColumns & { readonly unit: number; readonly shared: string }) | null;
}

/** How a row is shown. */
export interface RowLook {
  readonly marks: readonly (CellMark | null)[];
  /** The column whose value misses its target; null for none. */
  readonly missed: number | null;
}

/** Rows whose values tell what a column is; a long table's others are like them. */
const MOST_ROWS = 200;
/** Numbers that count nothing: one does not compare them by size. */
const NAME_LIKE =
  /^(?:#|no\.?|nr\.?|id|ids?|versions?|ports?|codes?|status(?: codes?)?|years?|phases?|steps?|lines?)$/iu;
const BLANK = /^(?:-|–|—|n\/a|tbd|\?)?$/iu;

export function rowFacts(texts: readonly string[]): RowFacts {
  return { texts, numeric: texts.map(isNumeric) };
}

function isNumeric(text: string): boolean | null {
  const plain = text.trim();
  if (BLANK.test(plain)) return null;
  if (plain.length > 40 || !/\d/u.test(plain) || /^\d{4}-\d{2}-\d{2}|\d\.\d+\.\d/u.test(plain)) return false;
  const number = readNumber(plain);
  if (number === null) return false;
  // `940 posts/s` and `12 users`, but not `3 of the services stop`.
  return number.rest === '' || readQuantity(plain) !== null || /^[\p{L}/%°]+$/u.test(number.rest);
}

/** How a table's columns are shown, from its header and the rows below. */
export function columnLooks(header: RowFacts, rows: readonly RowFacts[]): ColumnLooks {
  const headers = header.texts;
  const some = rows.slice(0, MOST_ROWS);
  const found = targetColumns(headers);
  return {
    roles: headers.map((_, column) =>
      columnRole(
        headers,
        column,
        some.map(({ texts }) => texts[column] ?? ''),
      ),
    ),
    numeric: headers.map((name, column) => column > 0 && !NAME_LIKE.test(name.trim()) && isNumberColumn(rows, column)),
    targets:
      found === null || found.current < 0
        ? null
        : { ...found, shared: unitIn(headers[found.target] ?? '') || unitIn(headers[found.current] ?? '') },
  };
}

/** One number alone makes no column of them. */
function isNumberColumn(rows: readonly RowFacts[], column: number): boolean {
  let count = 0;
  for (const { numeric } of rows) {
    if (numeric[column] === false) return false;
    if (numeric[column] === true) count += 1;
  }
  return count > 1;
}

export function rowLook({ roles, targets }: ColumnLooks, { texts }: RowFacts): RowLook {
  const text = (column: number) => texts[column] ?? '';
  const isMissed =
    targets !== null &&
    judgeTarget({
      metric: text(targets.metric),
      target: text(targets.target),
      current: text(targets.current),
      unit: (targets.unit >= 0 ? text(targets.unit) : '') || targets.shared,
    }) === false;
  return {
    marks: texts.map((cell, column) => {
      const role = roles[column];
      return role ? markOf(role, cell) : null;
    }),
    missed: isMissed ? targets.current : null,
  };
}
