import type { Block, Table } from '../markdown/blocks';
import { columnRole, usualValues } from '../tables/column-role';
import type { ColumnRole } from '../tables/column-roles';
import { perBlock } from './per-block';
import { lineText } from './plain-text';
import { columnsOf, tablesIn } from './tables';

interface TypedColumn {
  readonly role: ColumnRole;
  readonly header: string;
  readonly values: readonly string[];
}

/** A value that is offered, with whether the plan has it already. */
export interface OfferedValue {
  readonly text: string;
  readonly isUsed: boolean;
}

/** Values longer than this are prose, which nobody writes twice. */
const LONGEST = 40;
const MOST_ROWS = 1000;

const typedColumns = perBlock((block): readonly TypedColumn[] => tablesIn(block).flatMap(columnsOfTable));

function columnsOfTable(table: Table): readonly TypedColumn[] {
  const headers = columnsOf(table);
  return headers.flatMap((header, column) => {
    const values = table.rows.slice(1, MOST_ROWS).map((row) => lineText(row.cells[column] ?? []));
    const role = columnRole(headers, column, values);
    return role === null ? [] : [{ role, header: header.toLowerCase(), values }];
  });
}

/**
 * What can be offered in a cell of a column: the values that the plan's columns of this kind hold, most used first, then the
 * usual ones. `typed` narrows the list to values with a word that starts like it; a value that is there to the letter is left
 * out unless it is one among others. `header` parts columns of choices, which are of one kind only by their name.
 */
export function offeredValues(
  blocks: readonly Block[],
  column: { readonly role: ColumnRole; readonly header: string },
  typed: string,
): readonly OfferedValue[] {
  const header = column.header.toLowerCase();
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const { role, header: name, values } of typedColumns(block)) {
      if (role !== column.role || ((role === 'choice' || role === 'type') && name !== header)) continue;
      for (const value of values) if (isOffered(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const wanted = typed.trim().toLowerCase();
  // What is being typed is in the plan already.
  if (counts.get(typed.trim()) === 1) counts.delete(typed.trim());
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const known = new Set(used.map((value) => value.toLowerCase()));
  const usual = usualValues(column.role, used).filter((value) => !known.has(value.toLowerCase()));
  return [...used.map((text) => ({ text, isUsed: true })), ...usual.map((text) => ({ text, isUsed: false }))].filter(
    ({ text }) => startsLike(text.toLowerCase(), wanted),
  );
}

function isOffered(value: string): boolean {
  return value !== '' && value.length <= LONGEST && !/^(?:-|–|—|n\/a|tbd|\?)$/iu.test(value);
}

function startsLike(value: string, wanted: string): boolean {
  return (
    wanted === '' || value.startsWith(wanted) || value.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))
  );
}
