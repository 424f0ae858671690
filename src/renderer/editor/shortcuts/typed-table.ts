import type { ParagraphNode } from 'lexical';
import type { Inline, TableRow } from '../../../shared/markdown/blocks';
import { MARK } from '../../../shared/markdown/blocks';
import { $exportInlines } from '../markdown/inlines';
import { $importTable } from '../markdown/table';

/** A line that starts and ends with a pipe and has words between. A row of dashes alone heads nothing. */
const HEADER = /^\|(?=.*[^\s|:-]).*\|\s*$/;

/** Makes a table whose header is the line of a paragraph, as `| Risk | Owner |`, with the caret in its first empty row. */
export function $tableFromTyped(paragraph: ParagraphNode): boolean {
  const text = paragraph.getTextContent();
  if (text.includes('\n') || !HEADER.test(text)) return false;
  const cells = cellsOf($exportInlines(paragraph));
  const row = (own: TableRow['cells']): TableRow => ({ kind: 'row', source: null, cells: own });
  const rows = [row(cells), row(cells.map(() => []))];
  const table = $importTable({ kind: 'table', source: null, align: cells.map(() => null), rows });
  paragraph.replace(table);
  table.getLastChild()?.selectStart();
  return true;
}

/** The cells between the pipes of a line. A pipe in code parts nothing here: it was typed as a part of the code. */
function cellsOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const cells: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind !== 'text' || (inline.marks & MARK.code) !== 0) {
      cells.at(-1)?.push(inline);
      continue;
    }
    for (const [index, part] of inline.text.split('|').entries()) {
      if (index > 0) cells.push([]);
      if (part !== '') cells.at(-1)?.push({ ...inline, text: part });
    }
  }
  return cells.slice(1, -1).map(trimmed);
}

/** A cell's words without the spaces beside its pipes. */
function trimmed(cell: readonly Inline[]): readonly Inline[] {
  return cell
    .map((inline, index) => {
      if (inline.kind !== 'text') return inline;
      const from = index === 0 ? inline.text.trimStart() : inline.text;
      return { ...inline, text: index === cell.length - 1 ? from.trimEnd() : from };
    })
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
