import {
  $isTableCellNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $isElementNode } from 'lexical';
import type { Align, Inline } from '../../../shared/markdown/blocks';
import { $importInlines } from '../markdown/inlines';
import { $copyRow, $createCell, $createRow, $getAlign, $isPadding, $makeReal, $setAlign } from '../markdown/table';
import { $cellRows, $cellsIn, $tableSize, type CellPlace, type CellRect } from './table-place';

/*
 * Changes of a table's shape. Each belongs into one update, which makes it one undo step. Row 0 is the header; a table
 * always has one, so rows are added behind it and it stays first.
 */

function rowsOf(table: TableNode): readonly TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

/** Adds empty rows before a row; before the header means behind it. */
export function $insertRows(table: TableNode, at: number, count: number): void {
  const before = table.getChildAtIndex(Math.max(1, at) - 1);
  for (let index = 0; index < count; index++) before?.insertAfter($createRow(table));
}

/** Adds empty columns before a column; at the width of the table, behind the last. */
export function $insertColumns(table: TableNode, at: number, count: number): void {
  const align = [...$getAlign(table)];
  align.splice(at, 0, ...Array.from({ length: count }, (): Align => null));
  rowsOf(table).forEach((row, y) => {
    for (let index = 0; index < count; index++) {
      row.splice(at, 0, [$createCell([], y === 0, null)]);
    }
  });
  $setAlign(table, align);
}

/** Takes rows away; the row that becomes the first is the header. A table without rows is taken away itself. */
export function $deleteRows(table: TableNode, [from, to]: CellRect['rows']): void {
  const rows = rowsOf(table);
  if (from <= 0 && to >= rows.length - 1) {
    $deleteTable(table);
    return;
  }
  for (const row of rows.slice(from, to + 1)) row.remove();
  $markHeader(table);
}

export function $deleteColumns(table: TableNode, [from, to]: CellRect['columns']): void {
  const { columns } = $tableSize(table);
  if (from <= 0 && to >= columns - 1) {
    $deleteTable(table);
    return;
  }
  const count = to - from + 1;
  for (const row of rowsOf(table)) row.splice(from, count, []);
  $setAlign(
    table,
    $getAlign(table).filter((_, column) => column < from || column > to),
  );
}

/** Takes a table away and leaves the caret where it was: in the block behind it, or in an empty paragraph. */
export function $deleteTable(table: TableNode): void {
  const next = table.getNextSibling();
  if ($isElementNode(next)) {
    next.selectStart();
    table.remove();
    return;
  }
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}

/** Moves rows up (-1) or down (1) by one. Answers whether there was room: the header stays where it is. */
export function $moveRows(table: TableNode, [from, to]: CellRect['rows'], by: -1 | 1): boolean {
  return $placeRows(table, [from, to], by === -1 ? from - 1 : to + 2);
}

/** Moves rows so that they stand before the row that is now at an index. Answers whether anything moved. */
export function $placeRows(table: TableNode, [from, to]: CellRect['rows'], before: number): boolean {
  const rows = rowsOf(table);
  if (from < 1 || before < 1 || before > rows.length || (before >= from && before <= to + 1)) return false;
  const moved = rows.slice(from, to + 1);
  const target = rows[before];
  if (target) for (const row of moved) target.insertBefore(row);
  else table.append(...moved);
  return true;
}

/** Moves columns left (-1) or right (1) by one. Answers whether there was room. */
export function $moveColumns(table: TableNode, [from, to]: CellRect['columns'], by: -1 | 1): boolean {
  return $placeColumns(table, [from, to], by === -1 ? from - 1 : to + 2);
}

/** Moves columns so that they stand before the column that is now at an index. Answers whether anything moved. */
export function $placeColumns(table: TableNode, [from, to]: CellRect['columns'], before: number): boolean {
  const { columns } = $tableSize(table);
  if (before < 0 || before > columns || (before >= from && before <= to + 1)) return false;
  const order = columnOrder(columns, from, to, before);
  for (const row of rowsOf(table)) {
    const cells = row.getChildren();
    row.splice(
      0,
      cells.length,
      order.flatMap((column) => cells[column] ?? []),
    );
    $fixPadding(row);
  }
  const align = $getAlign(table);
  $setAlign(
    table,
    order.map((column) => align[column] ?? null),
  );
  return true;
}

function columnOrder(columns: number, from: number, to: number, before: number): readonly number[] {
  const all = Array.from({ length: columns }, (_, column) => column);
  const moved = all.slice(from, to + 1);
  const others = (part: readonly number[]) => part.filter((column) => column < from || column > to);
  return [...others(all.slice(0, before)), ...moved, ...others(all.slice(before))];
}

/** Puts copies of rows behind them. A copy of the header is an ordinary row. */
export function $duplicateRows(table: TableNode, [from, to]: CellRect['rows']): void {
  const rows = rowsOf(table).slice(from, to + 1);
  let last = rows.at(-1);
  for (const row of rows) {
    const copy = $copyRow(table, row);
    last?.insertAfter(copy);
    last = copy;
  }
}

/** Puts copies of columns behind them. */
export function $duplicateColumns(table: TableNode, [from, to]: CellRect['columns']): void {
  const count = to - from + 1;
  const align = $getAlign(table);
  rowsOf(table).forEach((row, y) => {
    const copied = $copyRow(table, row, y === 0)
      .getChildren()
      .slice(from, to + 1);
    row.splice(to + 1, 0, copied);
    $fixPadding(row);
  });
  $setAlign(table, [...align.slice(0, to + 1), ...align.slice(from, from + count), ...align.slice(to + 1)]);
}

/** Sets how columns are aligned; null for what the reader of the file makes of it. */
export function $alignColumns(table: TableNode, [from, to]: CellRect['columns'], align: Align): void {
  const { rows, columns } = $tableSize(table);
  const old = $getAlign(table);
  const chosen = Array.from({ length: columns }, (_, x) => (x >= from && x <= to ? align : (old[x] ?? null)));
  $setAlign(table, chosen);
  for (const cell of $cellsIn(table, { rows: [0, rows - 1], columns: [from, to] })) cell.setFormat(align ?? '');
}

/** Empties cells. */
export function $clearCells(table: TableNode, rect: CellRect): void {
  for (const cell of $cellsIn(table, rect)) {
    if (cell.getTextContentSize() > 0 || cell.getChildrenSize() !== 1) $setContents(cell, []);
  }
}

/** Puts the rows behind the header into an order: `order[i]` is where the row that comes to place i is now, both from 0. */
export function $orderRows(table: TableNode, order: readonly number[]): void {
  const body = rowsOf(table).slice(1);
  if (order.every((from, to) => from === to)) return;
  table.splice(
    1,
    body.length,
    order.flatMap((from) => body[from] ?? []),
  );
}

/** Fills cells from a place on, row by row, and grows the table where it is too small. */
export function $fillCells(table: TableNode, at: CellPlace, rows: readonly (readonly (readonly Inline[])[])[]): void {
  const size = $tableSize(table);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (at.column + width > size.columns) $insertColumns(table, size.columns, at.column + width - size.columns);
  if (at.row + rows.length > size.rows) $insertRows(table, size.rows, at.row + rows.length - size.rows);
  const rect: CellRect = {
    rows: [at.row, at.row + rows.length - 1],
    columns: [at.column, at.column + width - 1],
  };
  for (const [y, cells] of $cellRows(table, rect).entries()) {
    for (const [x, inlines] of rows[y]?.entries() ?? []) {
      const cell = cells[x];
      if (cell) $setContents(cell, inlines);
    }
  }
}

function $setContents(cell: TableCellNode, inlines: readonly Inline[]): void {
  const paragraph = $createParagraphNode().append(...$importInlines(inlines));
  cell.splice(0, cell.getChildrenSize(), [paragraph]);
}

/** Cells that stand in for what the file does not have do so at the end of a row only. */
function $fixPadding(row: TableRowNode): void {
  const cells = row.getChildren().filter($isTableCellNode);
  let real = cells.length;
  while (real > 0) {
    const cell = cells[real - 1];
    if (!cell || !$isPadding(cell)) break;
    real -= 1;
  }
  for (const cell of cells.slice(0, real)) if ($isPadding(cell)) $makeReal(cell);
}

function $markHeader(table: TableNode): void {
  const [header] = rowsOf(table);
  for (const cell of header?.getChildren() ?? []) if ($isTableCellNode(cell)) cell.setHeaderStyles(1);
}
