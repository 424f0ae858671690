import {
  $createParagraphNode,
  $getRoot,
  $setSelection,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import { type PlanReading, startReading } from '../../../shared/markdown/read-markdown';
import { $importBlock } from '../markdown/import-blocks';

/** Texts up to this length are read and shown in one go. In characters. */
const SHORT = 40_000;

/** How long one slice may read before it shows what it has. In milliseconds. */
const SLICE = 16;

/** Blocks that one slice shows at the most: the first few fill the window, so that it is painted early. */
const FIRST_BLOCKS = 60;
const SLICE_BLOCKS = 250;

export interface LoadedPiece {
  readonly key: NodeKey;
  readonly block: Block;
}

export interface LoaderEvents {
  /** Blocks were put into the editor, below those before them. */
  readonly onPieces: (pieces: readonly LoadedPiece[]) => void;
  /** The plan is in the editor to its end. */
  readonly onLoaded: (source: PlanSource) => void;
}

/** Reads a plan into an editor: a short one at once, a long one in slices that leave the window free between them. */
export class PlanLoader {
  private readonly reading: PlanReading;
  private readonly channel = new MessageChannel();
  private shown = 0;
  private state: 'fresh' | 'loading' | 'done' = 'fresh';

  constructor(
    private readonly editor: LexicalEditor,
    private readonly text: string,
    private readonly events: LoaderEvents,
  ) {
    this.reading = startReading(text);
    this.channel.port1.onmessage = () => this.slice();
  }

  get isLoading(): boolean {
    return this.state === 'loading';
  }

  start(): void {
    this.state = 'loading';
    if (this.text.length <= SHORT) this.finish();
    else this.slice();
  }

  /** Loads what is left, now. */
  finish(): void {
    if (this.state !== 'loading') return;
    while (!this.reading.step(() => true));
    this.append(Number.POSITIVE_INFINITY);
    this.end();
  }

  /** Stops without a further word. */
  cancel(): void {
    this.state = 'done';
    this.channel.port1.close();
  }

  private slice(): void {
    if (this.state !== 'loading') return;
    const most = this.shown === 0 ? FIRST_BLOCKS : SLICE_BLOCKS;
    const until = performance.now() + SLICE;
    const isWaiting = () => (this.reading.source()?.blocks.length ?? 0) - this.shown < most;
    const isRead = this.reading.step(() => isWaiting() && performance.now() < until);
    this.append(most);
    const left = (this.reading.source()?.blocks.length ?? 0) - this.shown;
    if (isRead && left === 0) this.end();
    else this.channel.port2.postMessage(null);
  }

  private end(): void {
    if (this.shown === 0) this.append(0);
    this.state = 'done';
    this.channel.port1.close();
    const source = this.reading.source();
    if (source) this.events.onLoaded(source);
  }

  private append(most: number): void {
    const all = this.reading.source()?.blocks ?? [];
    const blocks = all.slice(this.shown, this.shown + most);
    const isFirst = this.shown === 0;
    if (blocks.length === 0 && !(isFirst && most === 0)) return;
    this.shown += blocks.length;
    const pieces: LoadedPiece[] = [];
    this.editor.update(
      () => {
        const root = $getRoot();
        if (isFirst) {
          $setSelection(null);
          root.clear();
        }
        const nodes = blocks.map($importBlock);
        for (const [index, node] of nodes.entries()) {
          pieces.push({ key: node.getKey(), block: blocks[index] as Block });
        }
        root.append(...(nodes.length === 0 ? [$createParagraphNode()] : nodes));
      },
      { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
    );
    this.events.onPieces(pieces);
  }
}
