import {
  $getRoot,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { Block, Inline, List, ListItem } from '../../../shared/markdown/blocks';
import { $isSourceBlock, $isTextBlock, $leafBlockOf, type LeafBlock } from '../caret/leaf-block';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $isImageNode, exportImage } from '../markdown/image';
import { $exportInlines } from '../markdown/inlines';
import { $isListNode, type PlanListNode } from '../markdown/list';
import { $isItemNode, type PlanItemNode } from '../markdown/list-item';
import { $isQuoteNode } from '../markdown/quote';
import { sliceInlines } from './slice-inlines';

/** What a selection holds: words of one line of text, characters of one block of source, or blocks. */
export type Selected =
  | { readonly kind: 'inlines'; readonly inlines: readonly Inline[]; readonly block: Block }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

/** How many characters of a leaf block stand before a point in it. */
function $offsetIn(leaf: LeafBlock, point: PointType): number {
  const at = point.getNode();
  let offset = point.offset;
  if (point.type === 'element') {
    const before = $isElementNode(at) ? at.getChildren().slice(0, point.offset) : [];
    offset = before.reduce((sum, child) => sum + child.getTextContentSize(), 0);
  }
  for (let node: LexicalNode = at; !node.is(leaf); node = node.getParentOrThrow()) {
    for (const before of node.getPreviousSiblings()) offset += before.getTextContentSize();
  }
  return offset;
}

/** Cuts what lies between two points out of the document. A null point: the node is not cut on that side. */
class Cutter {
  readonly #cache = new BlockCache();

  blocks(parent: ElementNode, start: PointType | null, end: PointType | null): readonly Block[] {
    return this.#children(parent, start, end).flatMap(([child, from, to]) => this.#block(child, from, to) ?? []);
  }

  #children(
    parent: ElementNode,
    start: PointType | null,
    end: PointType | null,
  ): (readonly [LexicalNode, PointType | null, PointType | null])[] {
    const children = parent.getChildren();
    const holding = (point: PointType): number => {
      const at = point.getNode();
      return children.findIndex((child) => child.is(at) || child.isParentOf(at));
    };
    const first = start === null ? 0 : start.getNode().is(parent) ? start.offset : holding(start);
    const last = end === null ? children.length - 1 : end.getNode().is(parent) ? end.offset - 1 : holding(end);
    const isCut = (point: PointType | null, index: number): boolean =>
      point !== null && !point.getNode().is(parent) && holding(point) === index;
    return children
      .slice(first, last + 1)
      .map((child, index) => [
        child,
        isCut(start, first + index) ? start : null,
        isCut(end, first + index) ? end : null,
      ]);
  }

  #block(node: LexicalNode, start: PointType | null, end: PointType | null): Block | null {
    if ($isListNode(node)) return start || end ? this.#list(node, start, end) : $exportCached(node, this.#cache);
    const block = $exportCached(node, this.#cache);
    if (block === null || (start === null && end === null)) return block;
    if ($isQuoteNode(node) && block.kind === 'quote') {
      const children = this.blocks(node, start, end);
      return children.length === 0 ? null : { ...block, children };
    }
    if (!$isTextBlock(node) && !$isSourceBlock(node)) return block;
    const from = start === null ? 0 : $offsetIn(node, start);
    const to = end === null ? node.getTextContentSize() : $offsetIn(node, end);
    if (from >= to) return null;
    if (block.kind === 'paragraph' || block.kind === 'heading') {
      return { ...block, inlines: sliceInlines(block.inlines, from, to) };
    }
    return block.kind === 'code' || block.kind === 'verbatim' ? { ...block, text: block.text.slice(from, to) } : block;
  }

  #list(node: PlanListNode, start: PointType | null, end: PointType | null): List | null {
    const list = $exportCached(node, this.#cache);
    if (list?.kind !== 'list') return null;
    const children = this.#children(node, start, end);
    const pieces = children.flatMap(([item, from, to]) => ($isItemNode(item) ? this.#item(item, from, to) : []));
    const [only] = pieces;
    if (only?.kind === 'list' && pieces.length === 1) return only;
    const items = pieces.flatMap((piece) => (piece.kind === 'list' ? piece.items : [piece]));
    if (items.length === 0) return null;
    const skipped = children[0]?.[0].getIndexWithinParent() ?? 0;
    return { ...list, start: list.start === null ? null : list.start + skipped, items };
  }

  /** An item whose own words are not selected is no item: only the list below it is. */
  #item(item: PlanItemNode, start: PointType | null, end: PointType | null): readonly (ListItem | List)[] {
    const whole = this.#itemOf(item);
    if (whole === null || (start === null && end === null)) return whole ? [whole] : [];
    const children = this.blocks(item, start, end);
    const [only] = children;
    if (only === undefined) return [];
    if (only.kind === 'list' && start !== null && item.getChildrenSize() > 1) return [only];
    return [{ ...whole, children }];
  }

  #itemOf(item: PlanItemNode): ListItem | null {
    const list = $exportCached(item.getParentOrThrow(), this.#cache);
    return (list?.kind === 'list' && list.items[item.getIndexWithinParent()]) || null;
  }
}

function $inRange(selection: RangeSelection): Selected | null {
  if (selection.isCollapsed()) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const leaf = $leafBlockOf(start.getNode());
  if (leaf?.is($leafBlockOf(end.getNode()))) {
    const [from, to] = [$offsetIn(leaf, start), $offsetIn(leaf, end)];
    if ($isSourceBlock(leaf)) return { kind: 'source', text: leaf.getTextContent().slice(from, to) };
    const block = $exportCached(leaf, new BlockCache());
    return block && { kind: 'inlines', inlines: sliceInlines($exportInlines(leaf), from, to), block };
  }
  return { kind: 'blocks', blocks: new Cutter().blocks($getRoot(), start, end) };
}

/** What is selected, as pieces of the plan with the names of their sources; null if nothing is. */
export function $selectedBlocks(selection: BaseSelection | null): Selected | null {
  if ($isRangeSelection(selection)) return $inRange(selection);
  if (!$isNodeSelection(selection)) return null;
  const cache = new BlockCache();
  const images = selection.getNodes().filter($isImageNode);
  const leaf = images[0] && $leafBlockOf(images[0]);
  const block = leaf ? $exportCached(leaf, cache) : null;
  if (block) return { kind: 'inlines', inlines: images.map(exportImage), block };
  return { kind: 'blocks', blocks: selection.getNodes().flatMap((node) => $exportCached(node, cache) ?? []) };
}
