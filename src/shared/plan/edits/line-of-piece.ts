import type { CodeBlock } from '../../markdown/blocks';
import type { PlanText } from './text-lines';

/** The line of a plan, from 0, on which the words of a block of code start; null for one that was not read from it. */
export function lineOfPieceIn(text: PlanText, block: CodeBlock): number | null {
  const record = block.source === null ? undefined : text.source.record(block.source);
  if (!record) return null;
  return record.region.firstLine + record.start + (record.shape.kind === 'fence' ? 1 : 0);
}
