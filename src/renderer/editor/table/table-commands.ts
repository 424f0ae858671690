import type { LexicalEditor } from 'lexical';
import { type SortDirection, sortedOrder } from '../../../shared/tables/sort-rows';
import type { EditorCommandId } from '../editor-handle';
import { $selectCells, $selectedCells, cellRangesOf, type SelectedCells } from './cell-range';
import {
  $alignColumns,
  $clearCells,
  $deleteColumns,
  $deleteRows,
  $deleteTable,
  $duplicateColumns,
  $duplicateRows,
  $insertColumns,
  $insertRows,
  $moveColumns,
  $moveRows,
  $orderRows,
} from './edit-table';
import { $listFromTable } from './list-from-table';
import { $cellAt, $cellRows, $tableSize, type CellPlace, type CellRect } from './table-place';
import type { TableViewCommandId } from './table-view-commands';
import { CHOOSE_VALUE_COMMAND } from './watch-values';

export type TableCommandId = Exclude<Extract<EditorCommandId, `table.${string}`>, TableViewCommandId>;

type TableCommand = (cells: SelectedCells, editor: LexicalEditor) => void;

/** What each command does with the selected cells, or with the one at the caret. Runs inside an update. */
const RUN: { readonly [Id in TableCommandId]: TableCommand } = {
  'table.row-above': ({ table, rect, active }, editor) => {
    const at = Math.max(1, rect.rows[0]);
    $insertRows(table, at, 1);
    $goTo(editor, table, { row: at, column: active.column });
  },
  'table.row-below': ({ table, rect, active }, editor) => {
    $insertRows(table, rect.rows[1] + 1, 1);
    $goTo(editor, table, { row: rect.rows[1] + 1, column: active.column });
  },
  'table.column-before': ({ table, rect, active }, editor) => {
    $insertColumns(table, rect.columns[0], 1);
    $goTo(editor, table, { row: active.row, column: rect.columns[0] });
  },
  'table.column-after': ({ table, rect, active }, editor) => {
    $insertColumns(table, rect.columns[1] + 1, 1);
    $goTo(editor, table, { row: active.row, column: rect.columns[1] + 1 });
  },
  'table.duplicate-row': ({ table, rect, active }, editor) => {
    $duplicateRows(table, rect.rows);
    $goTo(editor, table, { row: rect.rows[1] + 1, column: active.column });
  },
  'table.duplicate-column': ({ table, rect, active }, editor) => {
    $duplicateColumns(table, rect.columns);
    $goTo(editor, table, { row: active.row, column: rect.columns[1] + 1 });
  },
  'table.move-row-up': (cells, editor) => $move(cells, editor, { rows: -1 }),
  'table.move-row-down': (cells, editor) => $move(cells, editor, { rows: 1 }),
  'table.move-column-left': (cells, editor) => $move(cells, editor, { columns: -1 }),
  'table.move-column-right': (cells, editor) => $move(cells, editor, { columns: 1 }),
  'table.select-row': ({ table, rect }, editor) => {
    const last = $tableSize(table).columns - 1;
    $selectRect(editor, table, { rows: rect.rows, columns: [0, last] });
  },
  'table.select-column': ({ table, rect }, editor) => {
    const last = $tableSize(table).rows - 1;
    $selectRect(editor, table, { rows: [0, last], columns: rect.columns });
  },
  'table.select-table': ({ table }, editor) => {
    const { rows, columns } = $tableSize(table);
    $selectRect(editor, table, { rows: [0, rows - 1], columns: [0, columns - 1] });
  },
  'table.sort-ascending': (cells, editor) => $sort(cells, editor, 'ascending'),
  'table.sort-descending': (cells, editor) => $sort(cells, editor, 'descending'),
  'table.align-left': ({ table, rect }) => $alignColumns(table, rect.columns, 'left'),
  'table.align-center': ({ table, rect }) => $alignColumns(table, rect.columns, 'center'),
  'table.align-right': ({ table, rect }) => $alignColumns(table, rect.columns, 'right'),
  'table.align-none': ({ table, rect }) => $alignColumns(table, rect.columns, null),
  'table.choose-value': (_cells, editor) => {
    editor.dispatchCommand(CHOOSE_VALUE_COMMAND, undefined);
  },
  'table.to-list': ({ table }, editor) => {
    cellRangesOf(editor).set(null);
    $listFromTable(table);
  },
  'table.clear': ({ table, rect, active }) => {
    $clearCells(table, rect);
    $cellAt(table, active)?.selectEnd();
  },
  'table.delete-row': ({ table, rect, active }, editor) => {
    $deleteRows(table, rect.rows);
    $goTo(editor, table, { row: rect.rows[0], column: active.column });
  },
  'table.delete-column': ({ table, rect, active }, editor) => {
    $deleteColumns(table, rect.columns);
    $goTo(editor, table, { row: active.row, column: rect.columns[0] });
  },
  'table.delete-table': ({ table }, editor) => {
    cellRangesOf(editor).set(null);
    $deleteTable(table);
  },
};

/** Carries out a table command. Call it inside an update; outside tables it does nothing. */
export function $runTableCommand(editor: LexicalEditor, id: TableCommandId): void {
  const cells = $selectedCells(editor);
  if (cells !== null) RUN[id](cells, editor);
}

type Table = SelectedCells['table'];

/** Puts the caret into a cell, or the nearest one that is left. */
function $goTo(editor: LexicalEditor, table: Table, { row, column }: CellPlace): void {
  cellRangesOf(editor).set(null);
  if (!table.isAttached()) return;
  const size = $tableSize(table);
  $cellAt(table, { row: Math.min(row, size.rows - 1), column: Math.min(column, size.columns - 1) })?.selectEnd();
}

function $selectRect(editor: LexicalEditor, table: Table, { rows, columns }: CellRect): void {
  $selectCells(editor, table, { row: rows[0], column: columns[0] }, { row: rows[1], column: columns[1] });
}

/** Moves the selected rows or columns, and what is selected with them. */
function $move(
  { table, rect, active, isRange }: SelectedCells,
  editor: LexicalEditor,
  { rows = 0, columns = 0 }: { readonly rows?: -1 | 0 | 1; readonly columns?: -1 | 0 | 1 },
): void {
  const moved =
    rows !== 0 ? $moveRows(table, rect.rows, rows) : columns !== 0 && $moveColumns(table, rect.columns, columns);
  if (!moved || !isRange) return;
  const range = cellRangesOf(editor).get();
  const shift = (place: CellPlace) => ({ row: place.row + rows, column: place.column + columns });
  if (range !== null) cellRangesOf(editor).set({ ...range, anchor: shift(active), focus: shift(range.focus) });
}

/** Sorts all rows behind the header by the column at the caret. */
function $sort({ table, active }: SelectedCells, editor: LexicalEditor, direction: SortDirection): void {
  const last = $tableSize(table).rows - 1;
  const cells = $cellRows(table, { rows: [1, last], columns: [active.column, active.column] });
  const texts = cells.map(([cell]) => cell?.getTextContent() ?? '');
  cellRangesOf(editor).set(null);
  $orderRows(table, sortedOrder(texts, direction));
}
