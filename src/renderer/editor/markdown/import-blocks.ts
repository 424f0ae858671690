import { $createParagraphNode, $getRoot, $isElementNode, $setSelection, type LexicalNode } from 'lexical';
import type { Block, ListItem } from '../../../shared/markdown/blocks';
import { $importCode } from './code-block';
import { $importHeading } from './heading';
import { $importList } from './list';
import { $importItem, type PlanItemNode } from './list-item';
import { $importParagraph } from './paragraph';
import { $importQuote } from './quote';
import { $importRule } from './rule';
import { $importRows, $importTable } from './table';
import { $importVerbatim } from './verbatim';

const $item = (item: ListItem): PlanItemNode => $importItem(item, $importBlock);

/** The Lexical node of a block, with all that it holds. */
export function $importBlock(block: Block): LexicalNode {
  switch (block.kind) {
    case 'paragraph':
      return $importParagraph(block);
    case 'heading':
      return $importHeading(block);
    case 'quote':
      return $importQuote(block, $importBlock);
    case 'list':
      return $importList(block, $item);
    case 'code':
      return $importCode(block);
    case 'rule':
      return $importRule(block);
    case 'table':
      return $importTable(block);
    case 'verbatim':
      return $importVerbatim(block);
  }
}

/** How much of a block is made in one go: a list's items or a table's rows. */
export interface Parts {
  readonly count: number;
  /** Parts that are made in about the time of a few hundred paragraphs. */
  readonly aStep: number;
}

/** The parts that a long list or table can be made in; null for a block that is made at once. */
export function partsOf(block: Block): Parts | null {
  if (block.kind === 'list') return { count: block.items.length, aStep: 150 };
  if (block.kind !== 'table') return null;
  return { count: block.rows.length, aStep: Math.max(1, Math.floor(400 / Math.max(1, block.align.length))) };
}

/** The node of a list or table with its first parts alone. */
export function $importFirstParts(block: Block, count: number): LexicalNode {
  if (block.kind === 'list') return $importList(block, $item, count);
  return block.kind === 'table' ? $importTable(block, count) : $importBlock(block);
}

/** Appends further parts to the node of a list or table. */
export function $appendParts(node: LexicalNode | null, block: Block, from: number, to: number): void {
  if (!$isElementNode(node)) return;
  if (block.kind === 'list') node.append(...block.items.slice(from, to).map($item));
  else if (block.kind === 'table') node.append(...$importRows(block, from, to));
}

/** Puts a plan into the editor in place of what it holds, without a caret. */
export function $importBlocks(blocks: readonly Block[]): void {
  const root = $getRoot();
  $setSelection(null);
  root.clear();
  root.append(...(blocks.length === 0 ? [$createParagraphNode()] : blocks.map($importBlock)));
}
