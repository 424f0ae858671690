import type { CommandId } from '../../../shared/commands/command-list';
import { $cellOf, $selectedLeafBlocks, $textSelection } from '../caret/leaf-block';
import { $isListNode, type PlanListNode } from '../markdown/list';
import { $isItemNode, type PlanItemNode } from '../markdown/list-item';
import { $itemOf, $listOf, $parentItem } from './list-structure';

export type ListCommandId = Extract<CommandId, `list.${string}`>;

/** The outermost items of the selection: those that no other selected item holds. */
export function $selectedItems(): readonly PlanItemNode[] {
  const selection = $textSelection();
  const items = new Set<PlanItemNode>();
  for (const block of selection ? $selectedLeafBlocks(selection) : []) {
    const item = $itemOf(block);
    if (item !== null && $cellOf(block) === null) items.add(item);
  }
  return [...items].filter((item) => ![...items].some((other) => other.isParentOf(item)));
}

function uniqueLists(lists: readonly PlanListNode[]): readonly PlanListNode[] {
  return [...new Map(lists.map((list) => [list.getKey(), list])).values()];
}

/** Puts the ticked items of a list behind the others; both keep their order, and what is nested in an item moves with it. */
function $sortDone(list: PlanListNode): void {
  const items = list.getItems();
  const isDone = (item: PlanItemNode) => item.getChecked() === true;
  const sorted = [...items.filter((item) => !isDone(item)), ...items.filter(isDone)];
  if (sorted.some((item, index) => item !== items[index])) list.append(...sorted);
}

function $uncheck(list: PlanListNode): void {
  for (const item of list.getItems()) {
    if (item.getChecked() === true) item.setChecked(false);
    for (const child of item.getChildren()) if ($isListNode(child)) $uncheck(child);
  }
}

function $outermostList(item: PlanItemNode): PlanListNode {
  let at = item;
  for (let parent = $parentItem(at); parent !== null; parent = $parentItem(at)) at = parent;
  return $listOf(at);
}

/** Moves the selected items of one list past the item before or after them; at the list's end nothing happens. */
function $move(step: 1 | -1): void {
  const items = $selectedItems();
  const list = items[0]?.getParent();
  const moved = items.filter((item) => list?.is(item.getParent()));
  const first = moved[0];
  const last = moved.at(-1);
  const beside = step < 0 ? first?.getPreviousSibling() : last?.getNextSibling();
  if (!first || !last || !$isItemNode(beside)) return;
  if (step < 0) last.insertAfter(beside);
  else first.insertBefore(beside);
}

const RUN: { readonly [Id in ListCommandId]: () => void } = {
  'list.move-up': () => $move(-1),
  'list.move-down': () => $move(1),
  'list.sort-done': () => uniqueLists($selectedItems().map($listOf)).forEach($sortDone),
  'list.uncheck-all': () => uniqueLists($selectedItems().map($outermostList)).forEach($uncheck),
};

/** Carries out a command on the lists at the caret. Call it inside an update. */
export function $runListCommand(id: ListCommandId): void {
  RUN[id]();
}
