import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, type TableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type ParagraphNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isCodeNode, type PlanCodeNode } from '../markdown/code-block';
import { $isVerbatimNode, type PlanVerbatimNode } from '../markdown/verbatim';

export type TextBlock = ParagraphNode | HeadingNode;
export type SourceBlock = PlanCodeNode | PlanVerbatimNode;
/** A block that holds inline content itself. */
export type LeafBlock = TextBlock | SourceBlock;

export function $isTextBlock(node: LexicalNode | null | undefined): node is TextBlock {
  return $isParagraphNode(node) || $isHeadingNode(node);
}

export function $isSourceBlock(node: LexicalNode | null | undefined): node is SourceBlock {
  return $isCodeNode(node) || $isVerbatimNode(node);
}

export function $isLeafBlock(node: LexicalNode | null | undefined): node is LeafBlock {
  return $isTextBlock(node) || $isSourceBlock(node);
}

export function $leafBlockOf(node: LexicalNode): LeafBlock | null {
  return $findMatchingParent(node, $isLeafBlock);
}

export function $cellOf(node: LexicalNode): TableCellNode | null {
  return $findMatchingParent(node, $isTableCellNode);
}

/** The selection if it is a range in the text; null for a selected rule, a range of cells, or none. */
export function $textSelection(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

/** The leaf blocks that a selection touches, in document order. */
export function $selectedLeafBlocks(selection: RangeSelection): LeafBlock[] {
  const blocks = new Map<string, LeafBlock>();
  const points = [selection.anchor.getNode(), selection.focus.getNode()];
  const nodes = selection.isCollapsed() ? points : [...selection.getNodes(), ...points];
  for (const node of nodes) {
    const block = $leafBlockOf(node);
    if (block !== null) blocks.set(block.getKey(), block);
  }
  const found = [...blocks.values()];
  return found.sort((a, b) => (a.isBefore(b) ? -1 : 1));
}

/** True if nothing of the block stands before the point. */
export function $isAtStart(point: PointType, block: LeafBlock): boolean {
  if (point.offset !== 0) return false;
  for (let node: LexicalNode | null = point.getNode(); node !== null && !node.is(block); node = node.getParent()) {
    if (node.getPreviousSibling() !== null) return false;
  }
  return true;
}

/** True if nothing of the block stands after the point. */
export function $isAtEnd(point: PointType, block: LeafBlock): boolean {
  const at = point.getNode();
  const size = point.type === 'text' ? at.getTextContentSize() : $isLeafBlock(at) ? at.getChildrenSize() : null;
  if (size !== null && point.offset !== size) return false;
  for (let node: LexicalNode | null = at; node !== null && !node.is(block); node = node.getParent()) {
    if (node.getNextSibling() !== null) return false;
  }
  return true;
}
