import { COMMAND_PRIORITY_CRITICAL, COPY_COMMAND, CUT_COMMAND, type LexicalEditor, mergeRegister } from 'lexical';
import type { Block, Table } from '../../../shared/markdown/blocks';
import { blocksHtml } from '../../../shared/markdown/blocks-html';
import { readMarkdown } from '../../../shared/markdown/read-markdown';
import { writeMarkdown } from '../../../shared/markdown/write-markdown';
import { type TextRows, writeDelimited } from '../../../shared/tables/delimited';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $selectedCells, type SelectedCells } from './cell-range';
import { $clearCells } from './edit-table';
import { $cellAt, $cellRows } from './table-place';

/** Copies a selected range of cells as tab-separated text, as HTML and as Markdown; cutting empties the cells too. */
export function registerCellCopy(editor: LexicalEditor): () => void {
  const copy = (event: ClipboardEvent | KeyboardEvent | null): SelectedCells | null => {
    const cells = $selectedCells(editor);
    if (!cells?.isRange || event === null || !('clipboardData' in event) || event.clipboardData === null) return null;
    const table = $tableOf(cells);
    if (table === null) return null;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeDelimited($textsOf(cells), '\t', '\n'));
    event.clipboardData.setData('text/html', blocksHtml([table]));
    event.clipboardData.setData('text/markdown', markdownOf(table));
    return cells;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => copy(event) !== null, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const cells = copy(event);
        if (cells === null) return false;
        $clearCells(cells.table, cells.rect);
        $cellAt(cells.table, cells.active)?.selectEnd();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** The cells as a table whose header is their first row. */
function $tableOf({ table: node, rect }: SelectedCells): Table | null {
  const table = $exportCached(node, new BlockCache());
  if (table?.kind !== 'table') return null;
  const [top, bottom] = rect.rows;
  const [left, right] = rect.columns;
  const rows = table.rows.slice(top, bottom + 1).map(({ cells }) => ({
    kind: 'row' as const,
    source: null,
    cells: Array.from({ length: right - left + 1 }, (_, column) => cells[left + column] ?? []),
  }));
  return {
    kind: 'table',
    source: null,
    align: rows[0]?.cells.map((_, x) => table.align[left + x] ?? null) ?? [],
    rows,
  };
}

/** The cells as plain text, a line break in a cell as such. */
export function $textsOf({ table, rect }: Pick<SelectedCells, 'table' | 'rect'>): TextRows {
  return $cellRows(table, rect).map((cells) => cells.map((cell) => cell.getTextContent()));
}

function markdownOf(table: Block): string {
  return writeMarkdown([table], readMarkdown('')).replace(/\n+$/, '');
}
