import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode, type RangeSelection } from 'lexical';
import { $cellOf, $isAtEnd, $isAtStart, $isTextBlock, $leafBlockOf, type TextBlock } from '../caret/leaf-block';
import { $joinLists, $splitItemBefore } from '../list/list-structure';
import { $isListNode } from '../markdown/list';
import { $isItemNode, type PlanItemNode } from '../markdown/list-item';

/**
 * Puts copied blocks at the selection as the blocks they are; items join the list that holds the caret. False for text and
 * paragraphs, which Lexical inserts well itself, and for tables on tables.
 */
export function $insertBlocks(nodes: readonly LexicalNode[], selection: RangeSelection): boolean {
  if (nodes.every((node) => node.isInline() || $isParagraphNode(node))) return false;
  if ($cellOf(selection.anchor.getNode()) !== null) {
    if (nodes.some($isTableNode)) return false;
    selection.insertRawText(nodes.map((node) => node.getTextContent().trim()).join('\n'));
    return true;
  }
  $dropOpenEnd(nodes.at(-1));
  if (!selection.isCollapsed()) selection.removeText();
  const block = $leafBlockOf(selection.anchor.getNode());
  if (!$isTextBlock(block)) return false;
  const item = block.getParent();
  if ($isItemNode(item) && nodes.every($isListNode)) {
    $insertItems(
      nodes.flatMap((list) => list.getItems()),
      { selection, block, item },
    );
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

function $insertItems(items: readonly PlanItemNode[], { selection, block, item }: ItemPlace): void {
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
