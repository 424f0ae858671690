import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $getState, $isElementNode, $setState, createState, type ElementNode } from 'lexical';
import type { Align, Inline, Table, TableRow } from '../../../shared/markdown/blocks';
import { exportHardBreak } from './hard-break';
import { $exportInlines, $importInlines } from './inlines';
import { $getSource, $setSource } from './source-state';

const parseAlign = (value: unknown): Align =>
  value === 'left' || value === 'center' || value === 'right' ? value : null;

const alignState = createState('align', {
  parse: (value): readonly Align[] => (Array.isArray(value) ? value.map(parseAlign) : []),
});

/**
 * Marks a cell that the file does not have: Lexical's tables are rectangles, and a ragged row is filled up at import. While
 * such a cell at the end of a row stays empty it is not written.
 */
const paddingState = createState('padding', { parse: (value): boolean => value === true });

/** The alignment of each column, as the delimiter row has it. */
export function $getAlign(table: TableNode): readonly Align[] {
  return $getState(table, alignState);
}

export function $setAlign(table: TableNode, align: readonly Align[]): TableNode {
  return $setState(table, alignState, align);
}

/** A cell with inline content. */
export function $createCell(inlines: readonly Inline[], header: boolean, align: Align): TableCellNode {
  const cell = $createTableCellNode(header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
  cell.append($createParagraphNode().append(...$importInlines(inlines)));
  return align === null ? cell : cell.setFormat(align);
}

/** An empty cell that fills up a row and is not written. */
export function $createPaddingCell(): TableCellNode {
  return $setState($createCell([], false, null), paddingState, true);
}

/** True for a cell that fills up a ragged row. */
export function $isPadding(cell: TableCellNode): boolean {
  return $getState(cell, paddingState) && cell.getTextContentSize() === 0;
}

/** Makes a cell that filled up a row one that is written. */
export function $makeReal(cell: TableCellNode): void {
  $setState(cell, paddingState, false);
}

function widthOf(table: Table): number {
  return table.rows.reduce((width, row) => Math.max(width, row.cells.length), Math.max(1, table.align.length));
}

/** The rows of a table from one index to another. All are filled up to the table's width. */
export function $importRows(table: Table, from: number, to: number): readonly TableRowNode[] {
  const width = widthOf(table);
  return table.rows.slice(from, to).map((row, index) => {
    const node = $createTableRowNode();
    for (let x = 0; x < width; x++) {
      const cell = $createCell(row.cells[x] ?? [], from + index === 0, table.align[x] ?? null);
      node.append(x < row.cells.length ? cell : $setState(cell, paddingState, true));
    }
    return $setSource(node, row.source);
  });
}

/** A table with its rows up to an index; the others are to be appended. */
export function $importTable(table: Table, rows = table.rows.length): TableNode {
  const node = $createTableNode().append(...$importRows(table, 0, rows));
  return $setSource($setAlign(node, table.align), table.source);
}

/** An empty row as wide as the table, in its alignment. */
export function $createRow(table: TableNode, header = false): TableRowNode {
  const width = table.getColumnCount();
  const align = $getAlign(table);
  const row = $createTableRowNode();
  for (let x = 0; x < width; x++) row.append($createCell([], header, align[x] ?? null));
  return row;
}

/** A copy of a row that is written in the style of the row it was made from. */
export function $copyRow(table: TableNode, row: TableRowNode, header = false): TableRowNode {
  const align = $getAlign(table);
  const copy = $createTableRowNode();
  for (const [x, cell] of row.getChildren().filter($isTableCellNode).entries()) {
    const made = $createCell($exportCell(cell), header, align[x] ?? null);
    copy.append($isPadding(cell) ? $setState(made, paddingState, true) : made);
  }
  return $setSource(copy, $getSource(row));
}

/** A new table whose cells are empty, its header row included. */
export function $createEmptyTable(rows: number, columns: number): TableNode {
  const align = Array.from({ length: columns }, (): Align => null);
  const empty: TableRow = { kind: 'row', source: null, cells: align.map(() => []) };
  return $importTable({ kind: 'table', source: null, align, rows: Array.from({ length: rows }, () => empty) });
}

function $exportCell(cell: TableCellNode): readonly Inline[] {
  const blocks = cell.getChildren().filter((child): child is ElementNode => $isElementNode(child));
  if (blocks.length === 1 && blocks[0]) return $exportInlines(blocks[0]);
  return blocks.flatMap((block, index): Inline[] => [
    ...(index > 0 ? [exportHardBreak()] : []),
    ...$exportInlines(block),
  ]);
}

export function $exportRow(node: TableRowNode): TableRow {
  const nodes = node.getChildren().filter($isTableCellNode);
  const cells = nodes.map($exportCell);
  while (cells.length > 0 && cells.at(-1)?.length === 0) {
    const last = nodes[cells.length - 1];
    if (!last || !$getState(last, paddingState)) break;
    cells.pop();
  }
  return { kind: 'row', source: $getSource(node), cells };
}

/** Null for a table without rows. The alignment has one entry for each cell of the header row. */
export function $exportTable(node: TableNode, $exportTableRow: (row: TableRowNode) => TableRow): Table | null {
  const rows = node.getChildren().filter($isTableRowNode).map($exportTableRow);
  const header = rows[0];
  if (!header) return null;
  const align = $getAlign(node);
  const fits = align.length === header.cells.length;
  return {
    kind: 'table',
    source: $getSource(node),
    align: fits ? align : header.cells.map((_, x) => align[x] ?? null),
    rows,
  };
}
