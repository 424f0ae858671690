import { $getRoot, $isElementNode, type ElementNode } from 'lexical';
import { $isItemNode, type PlanItemNode } from '../markdown/list-item';

function* $tasks(parent: ElementNode): Generator<PlanItemNode> {
  for (let node = parent.getFirstChild(); node !== null; node = node.getNextSibling()) {
    if ($isItemNode(node) && node.getChecked() !== null) yield node;
    if ($isElementNode(node)) yield* $tasks(node);
  }
}

/** The n-th task item of the plan, counted from 0 in document order. */
export function $nthTask(index: number): PlanItemNode | null {
  let at = 0;
  for (const task of $tasks($getRoot())) if (at++ === index) return task;
  return null;
}
