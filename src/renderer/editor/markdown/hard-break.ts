import { $createLineBreakNode, type LineBreakNode } from 'lexical';
import type { HardBreak } from '../../../shared/markdown/blocks';

const HARD_BREAK: HardBreak = { kind: 'break' };

export function $importHardBreak(): LineBreakNode {
  return $createLineBreakNode();
}

export function exportHardBreak(): HardBreak {
  return HARD_BREAK;
}
