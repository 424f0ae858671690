import type { Block, Table, TableRow } from '../markdown/blocks';
import { hasContent, isFilled } from './filled';
import { perBlock } from './per-block';
import { lineText } from './plain-text';

/** The words of a table's header cells. */
export function columnsOf(table: Table): readonly string[] {
  return columnsOfBlock(table);
}

const columnsOfBlock = perBlock((block): readonly string[] =>
  block.kind === 'table' ? (block.rows[0]?.cells ?? []).map((cell) => lineText(cell)) : [],
);

/** The first column whose header is like `pattern`; -1 for none. */
export function columnLike(columns: readonly string[], pattern: RegExp): number {
  return columns.findIndex((column) => pattern.test(column));
}

/** The tables in a top-level block: itself, or those in its quotes and lists. */
export const tablesIn = perBlock((block): readonly Table[] => {
  switch (block.kind) {
    case 'table':
      return [block];
    case 'quote':
      return block.children.flatMap(tablesIn);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child: Block) => tablesIn(child)));
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'rule':
    case 'verbatim':
      return [];
    default:
      return block satisfies never;
  }
});

/** True for a row that says nothing, or no more than its name. */
export function isEmptyRow(row: TableRow, table: Table): boolean {
  const from = table.align.length > 1 ? 1 : 0;
  return !row.cells.slice(from).some((cell) => hasContent(cell));
}

/** True where a row has nothing in a column, or only words that stand for what is to come. */
export function lacks(row: TableRow, column: number): boolean {
  const cell = row.cells[column] ?? [];
  if (!hasContent(cell)) return true;
  const text = lineText(cell);
  // A dash says on purpose that there is none; an image or a tag has no words.
  return text !== '' && !/^[-–—]$/u.test(text) && !isFilled(text);
}
