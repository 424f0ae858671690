import {
  $getNodeByKey,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import { readMarkdown } from '../../../shared/markdown/read-markdown';
import { writeMarkdown } from '../../../shared/markdown/write-markdown';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $importBlocks } from '../markdown/import-blocks';

export type OnChange = (text: string, blocks: readonly Block[]) => void;

/** Keeps the text of a plan in step with the editor that shows it. An unchanged block costs nothing. */
export class PlanDocument {
  readonly #editor: LexicalEditor;
  readonly #onChange: OnChange;
  readonly #cache = new BlockCache();
  readonly #stop: () => void;
  #source: PlanSource = readMarkdown('');
  /** The top-level nodes that the blocks come from. Empty paragraphs are no blocks. */
  #keys: readonly NodeKey[] = [];
  #index = new Map<NodeKey, number>();
  #blocks: readonly Block[] = [];
  #text: string | null = null;
  #loading = false;

  constructor(editor: LexicalEditor, onChange: OnChange) {
    this.#editor = editor;
    this.#onChange = onChange;
    this.#stop = editor.registerUpdateListener((payload) => this.#update(payload));
  }

  /** Reads a text into the editor in place of what it holds, without an undo step, and reports it once. */
  load(text: string): void {
    this.#source = readMarkdown(text);
    this.#cache.clear();
    this.#loading = true;
    try {
      this.#editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      this.#editor.update(() => $importBlocks(this.#source.blocks), {
        discrete: true,
        tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG],
      });
    } finally {
      this.#loading = false;
    }
    this.#text = null;
    this.#editor.getEditorState().read(() => this.#collect());
    this.#onChange(this.getText(), this.#blocks);
  }

  /** The text that would be saved now. */
  getText(): string {
    // A read commits the updates that are still waiting.
    this.#editor.read(() => undefined);
    this.#text ??= writeMarkdown(this.#blocks, this.#source);
    return this.#text;
  }

  /** The index in the plan of the block that a top-level node shows; for an empty paragraph, of the block before it. */
  indexOf(node: LexicalNode): number | null {
    for (let at: LexicalNode | null = node; at !== null; at = at.getPreviousSibling()) {
      const index = this.#index.get(at.getKey());
      if (index !== undefined) return index;
    }
    return this.#blocks.length > 0 ? 0 : null;
  }

  /** The top-level node that shows a block of the plan. */
  $nodeAt(index: number): LexicalNode | null {
    const key = this.#keys[index];
    return key === undefined ? null : $getNodeByKey(key);
  }

  dispose(): void {
    this.#stop();
  }

  #update(payload: UpdateListenerPayload): void {
    if (this.#loading) return;
    const changed = this.#cache.update(payload);
    if (changed.size === 0) return;
    const before = this.#blocks;
    payload.editorState.read(() => {
      if (topLevelMoved(payload, changed) || !this.#patch(changed)) this.#collect();
    });
    const same = before.length === this.#blocks.length && before.every((block, index) => block === this.#blocks[index]);
    if (same) return;
    this.#text = null;
    this.#onChange(this.getText(), this.#blocks);
  }

  /** Renews the changed top-level blocks in their places. False if the places themselves may have changed. */
  #patch(changed: ReadonlySet<NodeKey>): boolean {
    const blocks = this.#blocks.slice();
    for (const key of changed) {
      const index = this.#index.get(key);
      const node = $getNodeByKey(key);
      if (node?.getParent()?.getKey() !== 'root') continue;
      const block = $exportCached(node, this.#cache);
      if (index === undefined || block === null) return false;
      blocks[index] = block;
    }
    this.#blocks = blocks;
    return true;
  }

  /** Goes through all top-level nodes; the blocks of those that did not change come from the cache. */
  #collect(): void {
    const keys: NodeKey[] = [];
    const blocks: Block[] = [];
    for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
      const block = $exportCached(node, this.#cache);
      if (block === null) continue;
      keys.push(node.getKey());
      blocks.push(block);
    }
    this.#keys = keys;
    this.#index = new Map(keys.map((key, index) => [key, index]));
    this.#blocks = blocks;
  }
}

/** True if top-level nodes came, went or changed places: the neighbours of such a node point to others than before. */
function topLevelMoved(payload: UpdateListenerPayload, changed: ReadonlySet<NodeKey>): boolean {
  const before = payload.prevEditorState._nodeMap;
  const after = payload.editorState._nodeMap;
  for (const key of changed) {
    const was = before.get(key);
    const is = after.get(key);
    if (was?.__parent !== 'root' && is?.__parent !== 'root') continue;
    if (was?.__parent !== is?.__parent || was?.__prev !== is?.__prev || was?.__next !== is?.__next) return true;
  }
  return false;
}
