import type { Block } from '../markdown/blocks';
import type { PlanSource } from '../markdown/plan-source';
import { lineOfPiece } from '../markdown/text-place';

/** The lines, from 0, on which the task items of a plan stand, in the order of their `taskIndex`. */
export function taskLines(source: PlanSource): readonly number[] {
  const found: number[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'quote') block.children.forEach(visit);
    if (block.kind !== 'list') return;
    for (const item of block.items) {
      if (item.checked !== null) found.push(lineOfPiece(source, item) ?? 0);
      item.children.forEach(visit);
    }
  };
  source.blocks.forEach(visit);
  return found;
}
