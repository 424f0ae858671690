import { $createParagraphNode, $findMatchingParent, type LexicalNode } from 'lexical';
import { $createListNode, $isListNode, type PlanListNode } from '../markdown/list';
import { $createItemNode, $isItemNode, type PlanItemNode } from '../markdown/list-item';

/** The innermost item that holds the node. */
export function $itemOf(node: LexicalNode): PlanItemNode | null {
  return $findMatchingParent(node, $isItemNode);
}

export function $listOf(item: PlanItemNode): PlanListNode {
  const list = item.getParent();
  if (!$isListNode(list)) throw new Error('A list item stands outside a list.');
  return list;
}

/** The item that holds the item's list; null for an item of an outermost list. */
export function $parentItem(item: PlanItemNode): PlanItemNode | null {
  const holder = $listOf(item).getParent();
  return $isItemNode(holder) ? holder : null;
}

/** A new list of the same kind that counts from one. */
function $likeList(list: PlanListNode): PlanListNode {
  return $createListNode(list.getStart() === null ? null : 1);
}

/** Puts items at the end of an item, in the list that it ends with if that list has their kind. */
function $appendToItem(item: PlanItemNode, items: readonly PlanItemNode[], like: PlanListNode): void {
  if (items.length === 0) return;
  const last = item.getLastChild();
  const same = $isListNode(last) && (last.getStart() === null) === (like.getStart() === null);
  const list = same ? last : $likeList(like);
  if (!same) item.append(list);
  list.append(...items);
}

function $removeIfEmpty(list: PlanListNode): void {
  if (list.isEmpty()) list.remove();
}

/**
 * Splits an item in two before `block`: the block and all that follows it in the item become a new item. A new task is
 * never ticked.
 */
export function $splitItemBefore(item: PlanItemNode, block: LexicalNode): PlanItemNode {
  const next = $createItemNode(item.getChecked() === null ? null : false);
  const moved = [block, ...block.getNextSiblings()];
  item.insertAfter(next);
  next.append(...moved);
  if (item.isEmpty()) item.append($createParagraphNode());
  return next;
}

/** Moves an item one level in: below the item before it. False for the first item of a list, which has none. */
export function $nestItem(item: PlanItemNode): boolean {
  const previous = item.getPreviousSibling();
  if (!$isItemNode(previous)) return false;
  $appendToItem(previous, [item], $listOf(item));
  return true;
}

/**
 * Moves an item of a nested list one level out. What followed it at its level stays below it, so that no line changes its
 * place. False for an item of an outermost list.
 */
export function $outdentItem(item: PlanItemNode): boolean {
  const parent = $parentItem(item);
  if (parent === null) return false;
  const list = $listOf(item);
  const followers = item.getNextSiblings().filter($isItemNode);
  const blocks = list.getNextSiblings();
  parent.insertAfter(item);
  $appendToItem(item, followers, list);
  item.append(...blocks);
  $removeIfEmpty(list);
  return true;
}

/** Takes an item out of its list and leaves its blocks where it stood; the list is split around them. */
export function $unwrapItem(item: PlanItemNode): void {
  const list = $listOf(item);
  const followers = item.getNextSiblings().filter($isItemNode);
  const blocks = item.getChildren();
  if (item.getPreviousSibling() === null) {
    for (const block of blocks) list.insertBefore(block);
  } else {
    let after: LexicalNode = list;
    for (const block of blocks) {
      after.insertAfter(block);
      after = block;
    }
    if (followers.length > 0) after.insertAfter($likeList(list).append(...followers));
  }
  if (item.isAttached()) item.remove();
  $removeIfEmpty(list);
}

/** Joins a list with lists of its kind that stand directly before and after it. */
export function $joinLists(list: PlanListNode): void {
  const ordered = list.getStart() !== null;
  const next = list.getNextSibling();
  if ($isListNode(next) && (next.getStart() !== null) === ordered) {
    list.append(...next.getItems());
    if (next.isAttached()) next.remove();
  }
  const previous = list.getPreviousSibling();
  if ($isListNode(previous) && (previous.getStart() !== null) === ordered) {
    previous.append(...list.getItems());
    if (list.isAttached()) list.remove();
  }
}
