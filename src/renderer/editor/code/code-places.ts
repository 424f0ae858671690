import {
  $createRangeSelection,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { SourceBlock } from '../caret/leaf-block';

/** How many characters of a block of source stand before a point in it. */
export function $offsetInSource(block: SourceBlock, point: PointType): number {
  const at = point.getNode();
  if (at.is(block)) return sizeOf(block.getChildren().slice(0, point.offset));
  return sizeOf(at.getPreviousSiblings()) + ($isTextNode(at) ? point.offset : 0);
}

function sizeOf(nodes: readonly LexicalNode[]): number {
  return nodes.reduce((sum, node) => sum + node.getTextContentSize(), 0);
}

type Place = readonly [key: string, offset: number, type: 'text' | 'element'];

function $placeAt(block: SourceBlock, offset: number): Place {
  let left = offset;
  const children = block.getChildren();
  for (const [index, child] of children.entries()) {
    const size = child.getTextContentSize();
    if ($isTextNode(child) && left <= size) return [child.getKey(), left, 'text'];
    if (left === 0) return [block.getKey(), index, 'element'];
    left -= size;
  }
  return [block.getKey(), children.length, 'element'];
}

/** Selects characters of a block of source, counted from its start. */
export function $selectInSource(block: SourceBlock, from: number, to = from): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(...$placeAt(block, from));
  selection.focus.set(...$placeAt(block, to));
  $setSelection(selection);
  return selection;
}

/** True for a selection with both ends in one block. */
export function $isWithin(block: SourceBlock, selection: RangeSelection): boolean {
  const holds = (node: LexicalNode) => node.is(block) || ($isElementNode(block) && block.isParentOf(node));
  return holds(selection.anchor.getNode()) && holds(selection.focus.getNode());
}
