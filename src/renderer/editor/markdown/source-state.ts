import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import type { SourceId } from '../../../shared/markdown/blocks';

/**
 * The id of a block's source record. It sits on block nodes alone: text nodes split and merge as one types, and their
 * state would be copied or lost. A copy made by splitting a node has no source of its own.
 */
const sourceState = createState('source', {
  parse: (value): SourceId | null => (typeof value === 'string' ? value : null),
  resetOnCopyNode: true,
});

export function $getSource(node: LexicalNode): SourceId | null {
  return $getState(node, sourceState);
}

/** Sets the source record of a block node and returns the node. */
export function $setSource<T extends LexicalNode>(node: T, source: SourceId | null): T {
  return source === null ? node : $setState(node, sourceState, source);
}
