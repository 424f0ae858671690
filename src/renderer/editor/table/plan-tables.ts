import type { LexicalEditor } from 'lexical';
import { cellInlines, type TextRows } from '../../../shared/tables/delimited';
import { $insertBlock } from '../commands/insert-block';
import { $createEmptyTable, $importTable } from '../markdown/table';
import { $selectedCells } from './cell-range';
import { $textsOf } from './copy-cells';
import { $fillFromTexts } from './fill-cells';
import { $tableSize } from './table-place';

/** What the desk may ask of an editor's tables, besides the commands. */
export interface PlanTables {
  /** Inserts an empty table behind the block at the caret; `rows` counts the header. */
  insert(rows: number, columns: number): void;
  /** Fills cells from the active one on; outside of a table inserts one, with the first row as its header. */
  place(rows: TextRows): void;
  /** The cells of the table at the caret as plain text, a line break in a cell as such; null outside tables. */
  cells(): TextRows | null;
}

/** `change` makes one undo step, and has the focus go to the plan. */
export function createPlanTables(editor: LexicalEditor, change: (fn: () => void) => void): PlanTables {
  return {
    insert: (rows, columns) =>
      change(() => {
        const table = $createEmptyTable(rows, columns);
        if ($insertBlock(table)) table.selectStart();
      }),
    place: (rows) =>
      change(() => {
        if (!$fillFromTexts(rows)) $insertTexts(rows);
      }),
    cells: () =>
      editor.read(() => {
        const selected = $selectedCells(editor);
        if (selected === null) return null;
        const { table } = selected;
        const { rows, columns } = $tableSize(table);
        return $textsOf({ table, rect: { rows: [0, rows - 1], columns: [0, columns - 1] } });
      }),
  };
}

function $insertTexts(texts: TextRows): void {
  const width = texts.reduce((most, row) => Math.max(most, row.length), 1);
  const rows = texts.map((row) => ({
    kind: 'row' as const,
    source: null,
    cells: Array.from({ length: width }, (_, x) => cellInlines(row[x] ?? '')),
  }));
  const align = Array.from({ length: width }, () => null);
  const table = $importTable({ kind: 'table', source: null, align, rows });
  if ($insertBlock(table)) table.selectStart();
}
