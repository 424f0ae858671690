import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import type { BlockCache } from './block-cache';
import { $exportCode, $isCodeNode } from './code-block';
import { $exportHeading } from './heading';
import { $exportInlines, isBlank } from './inlines';
import { $exportList, $isListNode } from './list';
import { $exportItem } from './list-item';
import { $exportParagraph } from './paragraph';
import { $exportQuote, $isQuoteNode } from './quote';
import { $exportRule } from './rule';
import { $exportRow, $exportTable } from './table';
import { $exportVerbatim, $isVerbatimNode } from './verbatim';

/** A block of a kind that we don't know (as another version's clipboard may bring) is kept as its text. */
function $exportUnknown(node: LexicalNode): Block | null {
  if (!$isElementNode(node)) return null;
  const inlines = $exportInlines(node);
  return isBlank(inlines) ? null : { kind: 'paragraph', source: null, inlines };
}

function $exportBlock(node: LexicalNode, cache: BlockCache): Block | null {
  const $children = (parent: ElementNode): readonly Block[] => $exportChildren(parent, cache);
  if ($isParagraphNode(node)) return $exportParagraph(node);
  if ($isHeadingNode(node)) return $exportHeading(node);
  if ($isListNode(node)) {
    return $exportList(node, (item) => cache.item(item, () => $exportItem(item, $children)));
  }
  if ($isTableNode(node)) return $exportTable(node, (row) => cache.row(row, () => $exportRow(row)));
  if ($isCodeNode(node)) return $exportCode(node);
  if ($isQuoteNode(node)) return $exportQuote(node, $children);
  if ($isVerbatimNode(node)) return $exportVerbatim(node);
  if ($isHorizontalRuleNode(node)) return $exportRule(node);
  return $exportUnknown(node);
}

/** The block of a node, the identical one as long as nothing in it changed; null for one that leaves no trace. */
export function $exportCached(node: LexicalNode, cache: BlockCache): Block | null {
  return cache.block(node, () => $exportBlock(node, cache));
}

function $exportChildren(parent: ElementNode, cache: BlockCache): readonly Block[] {
  const blocks: Block[] = [];
  for (let node = parent.getFirstChild(); node !== null; node = node.getNextSibling()) {
    const block = $exportCached(node, cache);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

/** The plan that the editor holds, in normal form. */
export function $exportBlocks(cache: BlockCache): readonly Block[] {
  return $exportChildren($getRoot(), cache);
}
