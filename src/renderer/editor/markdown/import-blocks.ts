import { $createParagraphNode, $getRoot, $setSelection, type LexicalNode } from 'lexical';
import type { Block, ListItem } from '../../../shared/markdown/blocks';
import { $importCode } from './code-block';
import { $importHeading } from './heading';
import { $importList } from './list';
import { $importItem, type PlanItemNode } from './list-item';
import { $importParagraph } from './paragraph';
import { $importQuote } from './quote';
import { $importRule } from './rule';
import { $importTable } from './table';
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

/** Puts a plan into the editor in place of what it holds, without a caret. */
export function $importBlocks(blocks: readonly Block[]): void {
  const root = $getRoot();
  $setSelection(null);
  root.clear();
  root.append(...(blocks.length === 0 ? [$createParagraphNode()] : blocks.map($importBlock)));
}
