import type { LexicalNode } from 'lexical';
import type { Block, Inline, ListItem, TableRow } from '../../../shared/markdown/blocks';
import { splitLines } from '../../../shared/tables/split-line';
import { $cellOf, $isTextBlock, $selectedLeafBlocks, $textSelection } from '../caret/leaf-block';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $isListNode, type PlanListNode } from '../markdown/list';
import { $importTable } from '../markdown/table';

const BREAK: Inline = { kind: 'break' };

/**
 * Makes a table of the list at the caret, or of the selected paragraphs: a row an item, split where a colon, a dash or a tab
 * parts the words. The header is left to be written. False where there is nothing to make one of.
 */
export function $tableFromList(): boolean {
  const selection = $textSelection();
  if (selection === null || $cellOf(selection.anchor.getNode()) !== null) return false;
  const list = $outermostList(selection.anchor.getNode());
  if (list !== null) {
    const block = $exportCached(list, new BlockCache());
    return block?.kind === 'list' && $replace([list], rowsOfItems(block.items));
  }
  const paragraphs = $selectedLeafBlocks(selection).filter($isTextBlock);
  const [first] = paragraphs;
  const siblings = paragraphs.filter(
    (each) => each.getType() === 'paragraph' && each.getParent()?.is(first?.getParent()),
  );
  if (first === undefined || siblings.length !== paragraphs.length || siblings.every((each) => each.isEmpty()))
    return false;
  const blocks = siblings.map((each) => $exportCached(each, new BlockCache()));
  const lines = blocks.flatMap((block) => (block?.kind === 'paragraph' ? linesOf(block.inlines) : []));
  return $replace(siblings, splitLines(lines));
}

function $outermostList(node: LexicalNode): PlanListNode | null {
  let found: PlanListNode | null = null;
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isListNode(at)) found = at;
  return found;
}

/** An item's words, and those of what it holds on lines below them. A list of tasks says in a column what is done. */
function rowsOfItems(items: readonly ListItem[]): readonly (readonly (readonly Inline[])[])[] {
  const rows = splitLines(items.map((item) => item.children.flatMap((child, index) => wordsOf(child, index > 0))));
  if (!items.some(({ checked }) => checked !== null)) return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row, index) => {
    const checked = items[index]?.checked;
    const done = checked == null ? '' : checked ? 'Done' : 'Open';
    return [
      ...Array.from({ length: width }, (_, x) => row[x] ?? []),
      done === '' ? [] : [{ kind: 'text', text: done, marks: 0 }],
    ];
  });
}

function wordsOf(block: Block, isBelow: boolean): readonly Inline[] {
  const start = isBelow ? [BREAK] : [];
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [...start, ...block.inlines];
    case 'quote':
      return block.children.flatMap((child) => wordsOf(child, true));
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child) => wordsOf(child, true)));
    case 'code':
    case 'verbatim':
      return block.text.split('\n').flatMap((text): readonly Inline[] => [BREAK, { kind: 'text', text, marks: 0 }]);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell): readonly Inline[] => [BREAK, ...cell]));
    case 'rule':
      return [];
    default:
      return block satisfies never;
  }
}

/** A paragraph's lines, parted at its hard breaks. */
function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.filter((line) => line.length > 0);
}

function $replace(nodes: readonly LexicalNode[], cells: readonly (readonly (readonly Inline[])[])[]): boolean {
  const [first] = nodes;
  if (first === undefined || cells.length === 0) return false;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const row = (each: readonly (readonly Inline[])[]): TableRow => ({
    kind: 'row',
    source: null,
    cells: Array.from({ length: width }, (_, x) => each[x] ?? []),
  });
  const align = Array.from({ length: width }, () => null);
  const table = $importTable({ kind: 'table', source: null, align, rows: [row([]), ...cells.map(row)] });
  first.insertBefore(table);
  table.selectStart();
  for (const node of nodes) node.remove();
  return true;
}
