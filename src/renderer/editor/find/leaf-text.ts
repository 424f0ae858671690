import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { NO_TEXT, type TextMatch } from '../../../shared/find/match-text';
import { $isLeafBlock, type LeafBlock } from '../caret/leaf-block';

/** A node that shows a part of a leaf block's text, and which part. */
export interface LeafPart {
  readonly node: LexicalNode;
  readonly from: number;
  readonly to: number;
}

/** A place in Lexical's tree. */
export interface LeafPoint {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: 'text' | 'element';
}

/** The leaf blocks of a node, itself included, in document order. */
export function $leavesOf(node: LexicalNode): readonly LeafBlock[] {
  if ($isLeafBlock(node)) return [node];
  if (!$isElementNode(node)) return [];
  return node.getChildren().flatMap($leavesOf);
}

function $shown(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  return $isLineBreakNode(node) ? '\n' : NO_TEXT;
}

/** The nodes that show a leaf block's text, in order; a line break counts as one character, and so does a picture. */
export function $partsOf(leaf: ElementNode): readonly LeafPart[] {
  const parts: LeafPart[] = [];
  let from = 0;
  const visit = (parent: ElementNode): void => {
    for (const node of parent.getChildren()) {
      if ($isElementNode(node)) {
        visit(node);
        continue;
      }
      const to = from + $shown(node).length;
      parts.push({ node, from, to });
      from = to;
    }
  };
  visit(leaf);
  return parts;
}

/** The text of a leaf block as it is shown, with `\n` for its line breaks. */
export function $textOf(leaf: ElementNode): string {
  return $partsOf(leaf)
    .map(({ node }) => $shown(node))
    .join('');
}

/** How many characters of a leaf block stand before a point in it. */
export function $offsetIn(leaf: ElementNode, point: PointType): number {
  const parts = $partsOf(leaf);
  if (point.type === 'text') {
    const part = parts.find(({ node }) => node.getKey() === point.key);
    return (part?.from ?? 0) + point.offset;
  }
  const parent = point.getNode();
  const child = parent.getChildAtIndex(point.offset);
  const end = parts.at(-1)?.to ?? 0;
  if (child === null) return parts.findLast(({ node }) => parent.isParentOf(node))?.to ?? (parent.is(leaf) ? end : 0);
  return parts.find(({ node }) => child.is(node) || ($isElementNode(child) && child.isParentOf(node)))?.from ?? end;
}

/** The place of an offset. A start lies at the beginning of what follows it, an end behind what stands before it. */
export function $pointAt(leaf: ElementNode, offset: number, side: 'start' | 'end'): LeafPoint {
  const parts = $partsOf(leaf);
  const part =
    side === 'start'
      ? (parts.find(({ to }) => to > offset) ?? parts.at(-1))
      : (parts.find(({ to }) => to >= offset) ?? parts.at(-1));
  if (!part) return { key: leaf.getKey(), offset: 0, type: 'element' };
  const { node, from, to } = part;
  if ($isTextNode(node)) {
    return { key: node.getKey(), offset: Math.max(0, Math.min(offset, to) - from), type: 'text' };
  }
  const parent = node.getParent();
  const index = node.getIndexWithinParent() + (offset >= to ? 1 : 0);
  return { key: (parent ?? leaf).getKey(), offset: index, type: 'element' };
}

function textIn(element: HTMLElement | null): Text | null {
  let at: Node | null = element;
  while (at && !(at instanceof Text)) at = at.firstChild;
  return at;
}

/** The index of the first part that ends behind an offset. */
function partAfter(parts: readonly LeafPart[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The parts that hold any of a match, in order. */
export function partsOfMatch(parts: readonly LeafPart[], { from, to }: TextMatch): readonly LeafPart[] {
  const first = partAfter(parts, from);
  let end = first;
  while (end < parts.length && (parts[end]?.from ?? to) < to) end++;
  return parts.slice(first, end);
}

/** The range of the page that shows a match; null where the page has none of it. */
export function $pageRange(
  editor: LexicalEditor,
  parts: readonly LeafPart[],
  match: TextMatch,
  take: () => Range = () => document.createRange(),
): Range | null {
  const held = partsOfMatch(parts, match);
  const [first, last] = [held[0], held.at(-1)];
  const root = editor.getRootElement();
  if (!first || !last || !root) return null;
  const range = take();
  const set = ({ node, from }: LeafPart, offset: number, side: 'start' | 'end'): boolean => {
    const element = editor.getElementByKey(node.getKey());
    if (!element) return false;
    const text = $isTextNode(node) ? textIn(element) : null;
    if (text) {
      const at = Math.min(offset - from, text.length);
      if (side === 'start') range.setStart(text, at);
      else range.setEnd(text, at);
    } else if (side === 'start') range.setStartBefore(element);
    else range.setEndAfter(element);
    return true;
  };
  const isSet = set(first, Math.max(match.from, first.from), 'start') && set(last, Math.min(match.to, last.to), 'end');
  return isSet ? range : null;
}
