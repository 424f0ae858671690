import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import {
  $isAtEnd,
  $isAtStart,
  $isSourceBlock,
  $isTextBlock,
  $leafBlockOf,
  $textSelection,
  type TextBlock,
} from '../caret/leaf-block';
import { $createListNode, $isListNode, PlanListNode } from '../markdown/list';
import { $createItemNode, $isItemNode, PlanItemNode } from '../markdown/list-item';
import { $selectedItems } from './list-commands';
import { $nestItem, $outdentItem, $parentItem, $splitItemBefore, $unwrapItem } from './list-structure';

/** The text block that holds the caret if it stands directly in an item. */
function $caretBlockInItem(selection: RangeSelection): { block: TextBlock; item: PlanItemNode } | null {
  const block = $leafBlockOf(selection.anchor.getNode());
  const item = block?.getParent();
  return $isTextBlock(block) && $isItemNode(item) ? { block, item } : null;
}

/** Enter: splits the item; an empty item moves out by one level, and leaves the list from the outermost one. */
function $enter(): boolean {
  const selection = $textSelection();
  if (selection === null) return false;
  if (!selection.isCollapsed()) {
    if ($caretBlockInItem(selection) === null) return false;
    selection.removeText();
  }
  const at = $caretBlockInItem(selection);
  if (at === null) return false;
  const { block, item } = at;
  if (block.isEmpty()) return $enterInEmptyBlock(block, item);
  if ($isAtStart(selection.anchor, block) && block.getPreviousSibling() === null) {
    const before = $createItemNode(item.getChecked() === null ? null : false);
    item.insertBefore(before.append($createParagraphNode()));
    return true;
  }
  const rest = selection.insertParagraph();
  if (rest !== null) $splitItemBefore(item, rest).selectStart();
  return true;
}

function $enterInEmptyBlock(block: TextBlock, item: PlanItemNode): boolean {
  if (item.getChildrenSize() === 1) {
    if (!$outdentItem(item)) $unwrapItem(item);
    block.selectStart();
    return true;
  }
  if (block.getPreviousSibling() === null) {
    const before = $createItemNode(item.getChecked() === null ? null : false);
    item.insertBefore(before.append($createParagraphNode()));
    return true;
  }
  $splitItemBefore(item, block).selectStart();
  return true;
}

/** Backspace at the start of an item moves it out by one level, and out of the list from the outermost one. */
function $backspace(selection: RangeSelection): boolean {
  const at = $caretBlockInItem(selection);
  if (at === null || at.block.getPreviousSibling() !== null || !$isAtStart(selection.anchor, at.block)) return false;
  if (!$outdentItem(at.item)) $unwrapItem(at.item);
  return true;
}

/** Delete at the end of an item takes in the next item: its text joins, its other blocks follow. */
function $deleteForward(selection: RangeSelection): boolean {
  const at = $caretBlockInItem(selection);
  if (at === null || !$isAtEnd(selection.anchor, at.block)) return false;
  const next = $nextItemAfter(at.block, at.item);
  const first = next?.getFirstChild();
  if (!next || !$isTextBlock(first)) return false;
  const rest = first.getNextSiblings();
  const followers = next.getNextSiblings();
  at.block.append(...first.getChildren());
  const nested = $isListNode(next.getParent()) && at.item.isParentOf(next);
  if (nested) {
    const list = next.getParentOrThrow();
    for (const block of [...rest].reverse()) at.block.insertAfter(block);
    next.remove();
    if (followers.length === 0 && list.isAttached() && list.isEmpty()) list.remove();
  } else {
    at.item.append(...rest);
    next.remove();
  }
  return true;
}

function $nextItemAfter(block: TextBlock, item: PlanItemNode): PlanItemNode | null {
  const below = block.getNextSibling();
  if (below !== null) return $isListNode(below) ? (below.getItems()[0] ?? null) : null;
  for (let at: PlanItemNode | null = item; at !== null; at = $parentItem(at)) {
    const next: LexicalNode | null = at.getNextSibling();
    if ($isItemNode(next)) return next;
    if (at.getParentOrThrow().getNextSibling() !== null) return null;
  }
  return null;
}

/** Tab and Shift+Tab; both are kept from leaving the editor while the caret is in a list. */
function $tab(event: KeyboardEvent): boolean {
  const selection = $textSelection();
  if (selection === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  if ($isSourceBlock($leafBlockOf(selection.anchor.getNode()))) return false;
  const items = $selectedItems();
  if (items.length === 0) return false;
  event.preventDefault();
  if (event.shiftKey) for (const item of [...items].reverse()) $outdentItem(item);
  else for (const item of items) $nestItem(item);
  return true;
}

/** Brings an item that a paste or a deletion left outside a list back into one. */
function $placeItem(item: PlanItemNode): void {
  const parent = item.getParent();
  if (parent === null || $isListNode(parent)) return;
  const run = [item, ...item.getNextSiblings()];
  const end = run.findIndex((node) => !$isItemNode(node));
  const items = end === -1 ? run : run.slice(0, end);
  if ($isItemNode(parent)) {
    let after: LexicalNode = parent;
    for (const moved of items) {
      after.insertAfter(moved);
      after = moved;
    }
    if (parent.isAttached() && parent.isEmpty()) parent.remove();
    return;
  }
  const list = $createListNode(null);
  item.insertBefore(list);
  list.append(...items);
}

export const ListExtension = defineExtension({
  name: 'plandesk/list',
  nodes: () => [PlanListNode, PlanItemNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(PlanItemNode, $placeItem),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        DELETE_CHARACTER_COMMAND,
        (isBackward) => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
          return isBackward ? $backspace(selection) : $deleteForward(selection);
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});
