import type { TextBlock } from '../caret/leaf-block';
import { $joinLists, $listOf, $outdentItem, $unwrapItem } from '../list/list-structure';
import { $createListNode, type PlanListNode } from '../markdown/list';
import { $createItemNode, $isItemNode, type PlanItemNode } from '../markdown/list-item';
import { $convertibleBlocks, $setHeadingLevel, $toTextBlocks } from './convert-block';

export type ListKind = 'bullet' | 'ordered' | 'check';

function $isOfKind(item: PlanItemNode, kind: ListKind): boolean {
  const ordered = $listOf(item).getStart() !== null;
  switch (kind) {
    case 'check':
      return item.getChecked() !== null;
    case 'ordered':
      return ordered;
    case 'bullet':
      return !ordered && item.getChecked() === null;
  }
}

function $takeOut(item: PlanItemNode, kind: ListKind): void {
  if (kind === 'check') {
    item.setChecked(null);
    return;
  }
  while ($outdentItem(item));
  $unwrapItem(item);
}

function $makeKind(item: PlanItemNode, kind: ListKind): void {
  const list = $listOf(item);
  switch (kind) {
    case 'check':
      if (item.getChecked() === null) item.setChecked(false);
      break;
    case 'ordered':
      if (list.getStart() === null) list.setStart(1);
      break;
    case 'bullet':
      if (list.getStart() === null) item.setChecked(null);
      else list.setStart(null);
  }
}

/** Puts a block into a list of its own, which joins lists of its kind beside it. */
export function $wrapInList(block: TextBlock, kind: ListKind, start = 1, checked = false): PlanItemNode {
  const paragraph = $setHeadingLevel(block, null);
  const item = $createItemNode(kind === 'check' ? checked : null);
  const list: PlanListNode = $createListNode(kind === 'ordered' ? start : null).append(item);
  paragraph.insertBefore(list);
  item.append(paragraph);
  $joinLists(list);
  return item;
}

/** Makes list items of the selected blocks, changes the kind of their lists, or takes them out if they are of the kind. */
export function $toggleList(kind: ListKind): void {
  const blocks = $toTextBlocks($convertibleBlocks());
  const inItems = blocks.filter((block) => $isItemNode(block.getParent()));
  const items = [
    ...new Map(inItems.map((block) => [block.getParentOrThrow().getKey(), block.getParent()])).values(),
  ].filter($isItemNode);
  if (blocks.length > 0 && inItems.length === blocks.length && items.every((item) => $isOfKind(item, kind))) {
    for (const item of [...items].reverse()) $takeOut(item, kind);
    return;
  }
  for (const item of items) if (!$isOfKind(item, kind)) $makeKind(item, kind);
  for (const block of blocks) if (!$isItemNode(block.getParent())) $wrapInList(block, kind);
}
