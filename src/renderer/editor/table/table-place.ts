import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableCellNode, type TableNode } from '@lexical/table';
import { $findMatchingParent, type LexicalNode } from 'lexical';
import { $cellOf, $textSelection } from '../caret/leaf-block';

/** Where a cell is in its table, counted from 0; row 0 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its edges included. */
export interface CellRect {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export interface PlacedCell extends CellPlace {
  readonly table: TableNode;
  readonly cell: TableCellNode;
}

/** The cell that holds a node, with its place; null outside tables. */
export function $placedCell(node: LexicalNode): PlacedCell | null {
  const cell = $cellOf(node);
  const row = cell?.getParent();
  const table = cell && $findMatchingParent(cell, $isTableNode);
  if (!cell || !$isTableRowNode(row) || !table) return null;
  return { table, cell, row: row.getIndexWithinParent(), column: cell.getIndexWithinParent() };
}

/** The cell that holds the caret. Its place is not asked for, which is counted from the table's start. */
export function $cellAtCaret(): TableCellNode | null {
  const selection = $textSelection();
  return selection && $cellOf(selection.anchor.getNode());
}

/** The cell that holds the caret, with its place. */
export function $caretCell(): PlacedCell | null {
  const selection = $textSelection();
  return selection && $placedCell(selection.anchor.getNode());
}

/** Null where the table has no such cell. */
export function $cellAt(table: TableNode, { row, column }: CellPlace): TableCellNode | null {
  const rowNode = table.getChildAtIndex(row);
  const cell = $isTableRowNode(rowNode) ? rowNode.getChildAtIndex(column) : null;
  return $isTableCellNode(cell) ? cell : null;
}

/** How many rows, the header included, and columns a table has. */
export function $tableSize(table: TableNode): { readonly rows: number; readonly columns: number } {
  return { rows: table.getChildrenSize(), columns: table.getColumnCount() };
}

/** The rectangle between two cells, whichever comes first. */
export function rectOf(a: CellPlace, b: CellPlace): CellRect {
  return {
    rows: [Math.min(a.row, b.row), Math.max(a.row, b.row)],
    columns: [Math.min(a.column, b.column), Math.max(a.column, b.column)],
  };
}

/** The cells of a rectangle, row by row. Places that the table does not have are left out. */
export function $cellsIn(table: TableNode, rect: CellRect): readonly TableCellNode[] {
  return $cellRows(table, rect).flat();
}

/**
 * The cells of a rectangle by their rows. Goes from neighbour to neighbour: a place is counted from the start each time,
 * which in a long table is a long way.
 */
export function $cellRows(table: TableNode, { rows, columns }: CellRect): readonly (readonly TableCellNode[])[] {
  const found: (readonly TableCellNode[])[] = [];
  let row = table.getChildAtIndex(rows[0]);
  for (let y = rows[0]; y <= rows[1] && row !== null; y++) {
    const cells = $isTableRowNode(row) ? row.getChildren().slice(columns[0], columns[1] + 1) : [];
    found.push(cells.filter($isTableCellNode));
    row = row.getNextSibling();
  }
  return found;
}
