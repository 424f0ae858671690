import { $isTableNode } from '@lexical/table';
import { $getEditor, type LexicalNode } from 'lexical';
import type { Block, Inline, Table } from '../../../shared/markdown/blocks';
import { cellInlines, type TextRows, tabularText } from '../../../shared/tables/delimited';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $selectCells, $selectedCells } from './cell-range';
import { $fillCells } from './edit-table';

type Rows = readonly (readonly (readonly Inline[])[])[];

/**
 * Fills cells from the active one on and selects what was filled. One value fills a whole range. Answers false outside
 * tables and for no rows.
 */
function $fill(rows: Rows): boolean {
  const editor = $getEditor();
  const cells = $selectedCells(editor);
  const [first] = rows;
  if (cells === null || first?.[0] === undefined) return false;
  const { table, rect } = cells;
  const at = { row: rect.rows[0], column: rect.columns[0] };
  const filled = rows.length === 1 && first.length === 1 && cells.isRange ? repeat(first[0], rect) : rows;
  $fillCells(table, at, filled);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  $selectCells(editor, table, at, { row: at.row + filled.length - 1, column: at.column + width - 1 });
  return true;
}

function repeat(
  value: readonly Inline[],
  { rows, columns }: { rows: readonly [number, number]; columns: readonly [number, number] },
): Rows {
  const row = Array.from({ length: columns[1] - columns[0] + 1 }, () => value);
  return Array.from({ length: rows[1] - rows[0] + 1 }, () => row);
}

/** Fills cells with a table's. False if the blocks are not one table, or the caret is in none. */
export function $fillFromBlocks(blocks: readonly Block[]): boolean {
  const [table, ...others] = blocks;
  return table?.kind === 'table' && others.length === 0 && $fill(rowsOf(table));
}

function rowsOf(table: Table): Rows {
  const width = Math.max(...table.rows.map((row) => row.cells.length));
  return table.rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? []));
}

/** Fills cells with a table node that is in no document yet. */
export function $fillFromNodes(nodes: readonly LexicalNode[]): boolean {
  const tables = nodes.filter($isTableNode);
  const [table] = tables;
  if (!table || tables.length > 1) return false;
  const block = $exportCached(table, new BlockCache());
  return block !== null && $fillFromBlocks([block]);
}

/** Fills cells with what is clearly a part of a spreadsheet or comma-separated values. */
export function $fillFromText(text: string): boolean {
  const cells = $selectedCells($getEditor());
  if (cells === null) return false;
  const rows = tabularText(text);
  if (rows !== null) return $fillFromTexts(rows);
  // One value for all cells of a range.
  return cells.isRange && !/[\r\n]/u.test(text.trim()) && $fill([[cellInlines(text)]]);
}

export function $fillFromTexts(rows: TextRows): boolean {
  return $fill(rows.map((row) => row.map(cellInlines)));
}
