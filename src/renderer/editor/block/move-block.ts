import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, type LexicalNode } from 'lexical';
import { $textSelection } from '../caret/leaf-block';
import { PlanVerbatimNode } from '../markdown/verbatim';

/** Front matter counts only as the first block of a plan, so it stays there and nothing goes above it. */
function $isFixed(block: LexicalNode | null): boolean {
  return block instanceof PlanVerbatimNode && block.getRole() === 'front-matter';
}

/** Puts a top-level block before another, or with null at the end. False where that changes nothing or can't be. */
export function $placeBlock(block: LexicalNode, before: LexicalNode | null): boolean {
  if ($isFixed(block) || $isFixed(before) || block.is(before)) return false;
  const next = block.getNextSibling();
  if (before === null ? next === null : before.is(next)) return false;
  if (before === null) $getRoot().append(block);
  else before.insertBefore(block, false);
  return true;
}

/** Moves the block at the caret one place up or down. A heading stays: its section has commands of its own. */
export function $stepBlock(step: 1 | -1): void {
  const block = $textSelection()?.anchor.getNode().getTopLevelElement() ?? null;
  if (block === null || $isHeadingNode(block)) return;
  const beside = step < 0 ? block.getPreviousSibling() : block.getNextSibling();
  if (beside !== null) $placeBlock(block, step < 0 ? beside : beside.getNextSibling());
}
