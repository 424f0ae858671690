import type { TableRowNode } from '@lexical/table';
import type { EditorState, LexicalNode, NodeKey, UpdateListenerPayload } from 'lexical';
import type { Block, ListItem, TableRow } from '../../../shared/markdown/blocks';
import type { PlanItemNode } from './list-item';

/** What each block, item and row node was last exported as, until the node or anything in it changes. */
export class BlockCache {
  readonly #blocks = new Map<NodeKey, Block | null>();
  readonly #items = new Map<NodeKey, ListItem>();
  readonly #rows = new Map<NodeKey, TableRow>();

  block(node: LexicalNode, make: () => Block | null): Block | null {
    return remember(this.#blocks, node.getKey(), make);
  }

  item(node: PlanItemNode, make: () => ListItem): ListItem {
    return remember(this.#items, node.getKey(), make);
  }

  row(node: TableRowNode, make: () => TableRow): TableRow {
    return remember(this.#rows, node.getKey(), make);
  }

  /** Notes what a node was made from. */
  seed(key: NodeKey, block: Block): void {
    this.#blocks.set(key, block);
  }

  clear(): void {
    this.#blocks.clear();
    this.#items.clear();
    this.#rows.clear();
  }

  forget(key: NodeKey): void {
    this.#blocks.delete(key);
    this.#items.delete(key);
    this.#rows.delete(key);
  }

  /** Forgets what an update changed and returns the keys. */
  update(payload: UpdateListenerPayload): Set<NodeKey> {
    const changed = changedKeys(payload);
    for (const key of changed) this.forget(key);
    return changed;
  }
}

/**
 * The element nodes that an update changed, or changed something in. Undo and redo bring back a whole state without dirty
 * nodes, so there the two states are compared: an unchanged node is the identical object in both.
 */
export function changedKeys(payload: UpdateListenerPayload): Set<NodeKey> {
  const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = payload;
  const changed = new Set<NodeKey>(dirtyElements.keys());
  if (tags.has('historic')) addDifference(changed, prevEditorState, editorState);
  else if (changed.size === 0) for (const key of dirtyLeaves) addWithParents(changed, editorState, key);
  return changed;
}

function remember<T>(map: Map<NodeKey, T>, key: NodeKey, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function addWithParents(into: Set<NodeKey>, state: EditorState, key: NodeKey): void {
  for (let at: NodeKey | null = key; at !== null && !into.has(at); at = state._nodeMap.get(at)?.__parent ?? null) {
    into.add(at);
  }
}

function addDifference(into: Set<NodeKey>, before: EditorState, after: EditorState): void {
  const inner = new Set<NodeKey>();
  for (const [key, node] of after._nodeMap) {
    if (before._nodeMap.get(key) !== node) addWithParents(inner, after, key);
  }
  for (const key of inner) into.add(key);
}
