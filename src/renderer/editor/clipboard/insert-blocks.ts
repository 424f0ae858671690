import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isParagraphNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import {
  $cellOf,
  $isAtEnd,
  $isAtStart,
  $isLeafBlock,
  $isSourceBlock,
  $isTextBlock,
  $leafBlockOf,
  type TextBlock,
} from '../caret/leaf-block';
import { $joinLists, $splitItemBefore } from '../list/list-structure';
import { $createListNode, $isListNode } from '../markdown/list';
import { $isItemNode, type PlanItemNode } from '../markdown/list-item';
import { $fillFromNodes } from '../table/fill-cells';

/** The leaf blocks of nodes, in order; inline nodes that stand loose between them count as one each. */
function $leavesIn(node: LexicalNode): LexicalNode[] {
  if ($isLeafBlock(node) || !$isElementNode(node) || node.isInline()) return [node];
  return node.getChildren().flatMap($leavesIn);
}

/** The inline nodes of blocks, for a place that can hold no blocks. */
export function $flatten(nodes: readonly LexicalNode[], between: 'break' | 'space'): LexicalNode[] {
  const inlines: LexicalNode[] = [];
  let wasLoose = true;
  for (const leaf of nodes.flatMap($leavesIn)) {
    const isLoose = leaf.isInline();
    const content = $isElementNode(leaf) && !isLoose ? leaf.getChildren() : isLoose ? [leaf] : [];
    if (content.length === 0) continue;
    if (inlines.length > 0 && !(isLoose && wasLoose)) {
      inlines.push(between === 'break' ? $createLineBreakNode() : $createTextNode(' '));
    }
    inlines.push(...content);
    wasLoose = isLoose;
  }
  return inlines;
}

/** True for what is one run of text after another: it can go on in a heading. */
function $isText(nodes: readonly LexicalNode[]): boolean {
  if (nodes.every((node) => node.isInline() || $isParagraphNode(node))) return true;
  const leaves = nodes.flatMap($leavesIn);
  return leaves.length === 1 && !$isSourceBlock(leaves[0]);
}

/**
 * Puts copied blocks at the selection as the blocks they are; items join the list that holds the caret, a cell takes their
 * words and a table's cells, and so does a heading take them if they are no more than text. False for paragraphs, which
 * Lexical inserts well itself.
 */
export function $insertBlocks(nodes: readonly LexicalNode[], selection: RangeSelection): boolean {
  if ($cellOf(selection.anchor.getNode()) !== null) {
    if ($fillFromNodes(nodes)) return true;
    selection.insertNodes($flatten(nodes, 'break'));
    return true;
  }
  if ($isHeadingNode($leafBlockOf(selection.anchor.getNode())) && $isText(nodes)) {
    selection.insertNodes($flatten(nodes, 'space'));
    return true;
  }
  if (nodes.every((node) => node.isInline() || $isParagraphNode(node))) return false;
  $dropOpenEnd(nodes.at(-1));
  if (!selection.isCollapsed()) selection.removeText();
  const block = $leafBlockOf(selection.anchor.getNode());
  if (!$isTextBlock(block)) return false;
  const item = block.getParent();
  if ($isItemNode(item) && $isListNode(nodes[0])) {
    const end = nodes.findIndex((node) => !$isListNode(node));
    const lists = nodes.slice(0, end === -1 ? nodes.length : end).filter($isListNode);
    const last = $insertItems(
      lists.flatMap((list) => list.getItems()),
      { selection, block, item },
    );
    $insertBehindItem(last, $wrapInlines(nodes.slice(lists.length)));
  } else {
    $insertAtBlock($wrapInlines(nodes), selection, block);
  }
  return true;
}

/** A selection of whole lines ends at the start of the next item, which was copied empty. */
function $dropOpenEnd(last: LexicalNode | undefined): void {
  if (!$isListNode(last)) return;
  const item = last.getItems().at(-1);
  if (item && last.getChildrenSize() > 1 && item.getTextContent() === '') item.remove();
}

interface ItemPlace {
  readonly selection: RangeSelection;
  readonly block: TextBlock;
  readonly item: PlanItemNode;
}

/** Gives the last of the items. */
function $insertItems(items: readonly PlanItemNode[], { selection, block, item }: ItemPlace): PlanItemNode {
  if (!block.isEmpty() && !$isAtEnd(selection.anchor, block)) {
    const rest = selection.insertParagraph();
    if (rest !== null) $splitItemBefore(item, rest);
  }
  let after = item;
  for (const pasted of items) {
    after.insertAfter(pasted);
    after = pasted;
  }
  after.selectEnd();
  if (block.isEmpty() && item.getChildrenSize() === 1) item.remove();
  return after;
}

/** What is pasted with a list and is no list goes on behind it; the items that follow are a list of their own then. */
function $insertBehindItem(item: PlanItemNode, blocks: readonly LexicalNode[]): void {
  const list = item.getParent();
  const last = blocks.at(-1);
  if (!$isListNode(list) || last === undefined) return;
  const followers = item.getNextSiblings().filter($isItemNode);
  for (const block of [...blocks].reverse()) list.insertAfter(block);
  if (followers.length > 0) {
    const start = list.getStart();
    last.insertAfter(
      $createListNode(start === null ? null : start + item.getIndexWithinParent() + 1).append(...followers),
    );
  }
  if ($isElementNode(last)) last.selectEnd();
}

function $insertAtBlock(blocks: readonly LexicalNode[], selection: RangeSelection, block: TextBlock): void {
  const before = block.isEmpty() || $isAtStart(selection.anchor, block);
  if (before) {
    for (const pasted of blocks) block.insertBefore(pasted);
  } else {
    if (!$isAtEnd(selection.anchor, block)) selection.insertParagraph();
    for (const pasted of [...blocks].reverse()) block.insertAfter(pasted);
  }
  const last = blocks.at(-1);
  if ($isElementNode(last)) last.selectEnd();
  else last?.selectNext();
  if (before && block.isEmpty()) block.remove();
  for (const pasted of blocks) if ($isListNode(pasted) && pasted.isAttached()) $joinLists(pasted);
}

/** Loose text of a selection that began or ended inside a block becomes paragraphs. */
function $wrapInlines(nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (!node.isInline()) blocks.push(node);
    else if ($isParagraphNode(last) && last.getLatest().__parent === null && nodes.indexOf(last) === -1)
      last.append(node);
    else blocks.push($createParagraphNode().append(node));
  }
  return blocks;
}
