import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { blockKey } from '../../../shared/markdown/block-key';
import type { Block, SourceId } from '../../../shared/markdown/blocks';
import type { References } from '../../../shared/markdown/link-references';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import { readMarkdown } from '../../../shared/markdown/read-markdown';
import { rereadMarkdown } from '../../../shared/markdown/reread-markdown';
import type { SourceRecord } from '../../../shared/markdown/source-record';
import { type WrittenPlace, writeMarkdown, writtenPlaces } from '../../../shared/markdown/write-markdown';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $importBlock } from '../markdown/import-blocks';
import { type LoadedPiece, PlanLoader } from './plan-loader';
import { $planSource, $setPlanSource } from './plan-source-state';

export type OnChange = (text: string, blocks: readonly Block[]) => void;

/** Keeps the text of a plan in step with the editor that shows it. An unchanged block costs nothing. */
export class PlanDocument {
  readonly #editor: LexicalEditor;
  readonly #onChange: OnChange;
  readonly #cache = new BlockCache();
  readonly #stop: () => void;
  #source: PlanSource = readMarkdown('');
  /** The readings of the plan that a step of the history stands on. */
  readonly #sources = new Map<string, PlanSource>();
  /** The top-level nodes that the blocks come from. Empty paragraphs are no blocks. */
  #keys: readonly NodeKey[] = [];
  #index = new Map<NodeKey, number>();
  #blocks: readonly Block[] = [];
  #text: string | null = null;
  #loader: PlanLoader | null = null;
  /** Before the first text there is nothing to tell of: an empty editor is not an emptied plan. */
  #isLoaded = false;
  #wish: { readonly index: number; readonly act: () => void } | null = null;

  constructor(editor: LexicalEditor, onChange: OnChange) {
    this.#editor = editor;
    this.#onChange = onChange;
    this.#stop = editor.registerUpdateListener((payload) => this.#update(payload));
  }

  /**
   * Reads a text into the editor in place of what it holds, without an undo step, and reports it once it is there to
   * its end. A long text comes in slices; whatever needs all of it calls {@link finishLoading} first.
   */
  load(text: string): void {
    this.#wish = null;
    this.#loader?.cancel();
    this.#cache.clear();
    this.#keys = [];
    this.#index.clear();
    this.#blocks = [];
    this.#text = text;
    this.#editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    this.#loader = new PlanLoader(this.#editor, text, {
      onPieces: (pieces) => this.#loaded(pieces),
      onLoaded: (source) => {
        this.#sources.clear();
        this.#use(source);
        // The person may be writing elsewhere by now, in the source view say: the selection stays there.
        const tag = [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG];
        this.#editor.update(() => $setPlanSource(source.id), { discrete: true, tag });
        this.#loader = null;
        this.#isLoaded = true;
        this.#onChange(text, this.#blocks);
      },
    });
    this.#loader.start();
  }

  /** Whether a long plan is still being read. */
  get isLoading(): boolean {
    return this.#loader !== null;
  }

  /** Brings what is left of a long plan into the editor now: an edit must be made to all of it. */
  finishLoading(): void {
    this.#loader?.finish();
  }

  /** Acts once a block is in the editor, or the plan has loaded without it. A later wish takes the place of this one. */
  whenShown(index: number, act: () => void): void {
    this.#wish = { index, act };
    this.#fulfil();
  }

  #fulfil(): void {
    const wish = this.#wish;
    if (wish === null || (this.#loader !== null && this.#keys.length <= wish.index)) return;
    this.#wish = null;
    wish.act();
  }

  /** The text that would be saved now. */
  getText(): string {
    // A read commits the updates that are still waiting.
    this.#editor.read(() => undefined);
    this.#text ??= writeMarkdown(this.#blocks, this.#source);
    return this.#text;
  }

  /**
   * Takes over the plan's text after it was changed as text, as one undo step. Blocks that the change did not touch
   * keep their nodes. `read` is a reading of the text, where there is one already; `joined` makes it a part of the step
   * before it.
   */
  replaceText(text: string, read?: PlanSource, joined?: 'joined'): void {
    this.finishLoading();
    if (text === this.getText()) return;
    const next = rereadMarkdown(text, this.#source, read);
    const old = this.#blocks;
    const matches = (a: number, b: number) => {
      const [was, is] = [old[a], next.blocks[b]];
      return was !== undefined && is !== undefined && was.source === is.source && blockKey(was) === blockKey(is);
    };
    const shorter = Math.min(old.length, next.blocks.length);
    let head = 0;
    while (head < shorter && matches(head, head)) head++;
    let tail = 0;
    while (tail < shorter - head && matches(old.length - 1 - tail, next.blocks.length - 1 - tail)) tail++;
    this.#use(next);
    this.#text = null;
    const tag = joined === undefined ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG;
    this.#editor.update(() => this.#$replace(head, tail, next), { discrete: true, tag });
  }

  #$replace(head: number, tail: number, next: PlanSource): void {
    $setSelection(null);
    for (const key of this.#keys.slice(head, this.#keys.length - tail)) $getNodeByKey(key)?.remove();
    const nodes = next.blocks.slice(head, next.blocks.length - tail).map($importBlock);
    const after = this.#keys[this.#keys.length - tail];
    const below = tail > 0 && after !== undefined ? $getNodeByKey(after) : null;
    const root = $getRoot();
    // The paragraph to write in that a plan without blocks has is no part of what comes in its place.
    if (this.#keys.length === 0 && nodes.length > 0) root.clear();
    for (const node of nodes) {
      if (below) below.insertBefore(node);
      else root.append(node);
    }
    if (root.isEmpty()) root.append($createParagraphNode());
    $setPlanSource(next.id);
  }

  #use(source: PlanSource): void {
    this.#sources.set(source.id, source);
    this.#source = source;
  }

  /** The index in the plan of the block that a top-level node shows; for an empty paragraph, of the block before it. */
  indexOf(node: LexicalNode): number | null {
    for (let at: LexicalNode | null = node; at !== null; at = at.getPreviousSibling()) {
      const index = this.#index.get(at.getKey());
      if (index !== undefined) return index;
    }
    return this.#blocks.length > 0 ? 0 : null;
  }

  /** Where each block stands in the text; null while the plan is still being read. */
  places(): readonly WrittenPlace[] | null {
    if (this.#loader) return null;
    this.getText();
    return writtenPlaces(this.#blocks, this.#source);
  }

  /** The top-level nodes that show the plan's blocks, and the blocks; of a plan that is being read, those that are there. */
  tops(): { readonly keys: readonly NodeKey[]; readonly blocks: readonly Block[] } {
    return { keys: this.#keys, blocks: this.#blocks };
  }

  /** The top-level node that shows a block of the plan. */
  $nodeAt(index: number): LexicalNode | null {
    const key = this.#keys[index];
    return key === undefined ? null : $getNodeByKey(key);
  }

  /** What reference links and images of the plan may name. */
  references(): References {
    return this.#source.references;
  }

  /** How a piece of the plan stood in the text when it was read. */
  record(id: SourceId): SourceRecord | undefined {
    return this.#source.record(id);
  }

  dispose(): void {
    this.#loader?.cancel();
    this.#stop();
  }

  /** Blocks that were just read are in the editor: they need no export. */
  #loaded(pieces: readonly LoadedPiece[]): void {
    const keys = this.#keys.slice();
    const blocks = this.#blocks.slice();
    for (const { key, block } of pieces) {
      this.#cache.seed(key, block);
      this.#index.set(key, keys.length);
      keys.push(key);
      blocks.push(block);
    }
    this.#keys = keys;
    this.#blocks = blocks;
    this.#fulfil();
  }

  #update(payload: UpdateListenerPayload): void {
    if (this.#loader || !this.#isLoaded) return;
    const changed = this.#cache.update(payload);
    if (changed.size === 0) return;
    const before = this.#blocks;
    const sourceBefore = this.#source;
    payload.editorState.read(() => {
      // Undo and redo may lead past a change that was made as text: there the plan stands on an older reading.
      this.#source = this.#sources.get($planSource()) ?? this.#source;
      if (topLevelMoved(payload, changed) || !this.#patch(changed)) this.#collect();
    });
    const same = before.length === this.#blocks.length && before.every((block, index) => block === this.#blocks[index]);
    if (same && sourceBefore === this.#source && this.#text !== null) return;
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
