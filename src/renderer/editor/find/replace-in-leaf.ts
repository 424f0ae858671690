import {
  $createLineBreakNode,
  $createTextNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type TextNode,
} from 'lexical';
import type { TextMatch } from '../../../shared/find/match-text';
import { $isSourceBlock } from '../caret/leaf-block';
import { $setTabsApart } from '../markdown/source-text';
import { $partsOf, type LeafPart, partsOfMatch } from './leaf-text';

/** A part of a leaf block's text and what comes in its place. */
export interface LeafEdit extends TextMatch {
  readonly insert: string;
}

/** Makes edits of a leaf block that don't touch one another, each in the format of the first character that it replaces. */
export function $replaceInLeaf(leaf: ElementNode, edits: readonly LeafEdit[]): void {
  const parts = $partsOf(leaf);
  // From the end on, so that what is before keeps its place.
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) $replaceOne(leaf, partsOfMatch(parts, edit), edit);
}

function $replaceOne(leaf: ElementNode, touched: readonly LeafPart[], { from, to, insert }: LeafEdit): void {
  // A tab is a node that holds nothing else, and a line break holds no text at all.
  const holds = ({ node }: LeafPart): boolean => $isTextNode(node) && !$isTabNode(node);
  const first = touched[0];
  if (!first) return;
  let holder: TextNode;
  if (holds(first)) holder = first.node as TextNode;
  else {
    holder = $createTextNode('');
    const next = touched.find(holds);
    if ($isTextNode(next?.node)) holder.setFormat(next.node.getFormat());
    first.node.insertBefore(holder);
  }
  for (const part of touched) {
    const { node } = part;
    const start = Math.max(0, from - part.from);
    const length = Math.min(to, part.to) - part.from - start;
    if (!$isTextNode(node) || $isTabNode(node)) node.remove();
    else if (node.is(holder)) node.spliceText(start, length, insert);
    else if (length === node.getTextContentSize()) node.remove();
    else node.spliceText(start, length, '');
  }
  if (!holder.is(first.node)) holder.setTextContent(insert);
  $settle(leaf, holder.getLatest());
}

/** Line breaks and, in source, tabs are nodes of their own; an empty text leaves none. */
function $settle(leaf: ElementNode, holder: TextNode): void {
  const [head = '', ...lines] = holder.getTextContent().split('\n');
  if (lines.length > 0) holder.setTextContent(head);
  const texts = [holder];
  for (const line of lines) {
    const lineBreak = $createLineBreakNode();
    const next = $createTextNode(line).setFormat(holder.getFormat());
    texts.at(-1)?.insertAfter(lineBreak);
    lineBreak.insertAfter(next);
    texts.push(next);
  }
  for (const text of texts) {
    if (text.getTextContent() === '') text.remove();
    else if ($isSourceBlock(leaf)) $setTabsApart(text);
  }
}
