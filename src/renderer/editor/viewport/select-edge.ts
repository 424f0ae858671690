import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import type { PlanEdge } from './far-blocks';

/** Puts the caret at the plan's start or end, or extends the selection to it. */
export function $selectEdge(edge: PlanEdge, extend: boolean): void {
  const before = $getSelection();
  const anchor = extend && $isRangeSelection(before) ? before.anchor : null;
  const [key, offset, type] = anchor ? [anchor.key, anchor.offset, anchor.type] : [null, 0, 'text' as const];
  const root = $getRoot();
  const selection = edge === 'start' ? root.selectStart() : root.selectEnd();
  if (key !== null) selection.anchor.set(key, offset, type);
}
