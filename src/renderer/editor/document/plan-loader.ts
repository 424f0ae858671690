import {
  $createParagraphNode,
  $getNodeByKey,
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
import { $appendParts, $importFirstParts, partsOf } from '../markdown/import-blocks';

/** Texts up to this length and with so few cells of tables are read and shown in one go. In characters, and pipes. */
const SHORT = 40_000;
const FEW_CELLS = 2_000;

/** How long one slice may read, and make nodes of what it read, in milliseconds. Putting them on the page takes as long again. */
const READ = 28;
const MAKE = 26;

/** How long an editor that is not in view waits between two slices, in milliseconds: what is in view reads meanwhile. */
const HIDDEN_PAUSE = 60;

/** The first few blocks fill the window, so that it is painted early. */
const FIRST_BLOCKS = 60;

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
  /** The list or table of which some parts are still to be shown. */
  private unfinished: { readonly key: NodeKey; readonly done: number } | null = null;
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
    if (isShort(this.text)) this.finish();
    else this.slice();
  }

  /** Loads what is left, now. */
  finish(): void {
    if (this.state !== 'loading') return;
    while (!this.reading.step(() => true));
    this.append(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    this.end();
  }

  /** Stops without a further word. */
  cancel(): void {
    this.state = 'done';
    this.channel.port1.close();
  }

  private slice(): void {
    if (this.state !== 'loading') return;
    const isFirst = this.shown === 0;
    const until = performance.now() + READ;
    const isWaiting = () => !isFirst || (this.reading.source()?.blocks.length ?? 0) < FIRST_BLOCKS;
    const isRead = this.reading.step(() => isWaiting() && performance.now() < until);
    this.append(isFirst ? FIRST_BLOCKS : Number.MAX_SAFE_INTEGER, MAKE);
    const left = (this.reading.source()?.blocks.length ?? 0) - this.shown;
    if (isRead && left === 0) this.end();
    // The source view of the same plan, or another plan, is in front: it would wait for one slice of ours after another.
    else if (this.editor.getRootElement()?.hidden) setTimeout(() => this.slice(), HIDDEN_PAUSE);
    else this.channel.port2.postMessage(null);
  }

  private end(): void {
    if (this.shown === 0) this.append(0, 0);
    this.state = 'done';
    this.channel.port1.close();
    const source = this.reading.source();
    if (source) this.events.onLoaded(source);
  }

  /** Puts up to `most` of the blocks that are read into the editor, for about `time` milliseconds. */
  private append(most: number, time: number): void {
    const all = this.reading.source()?.blocks ?? [];
    const isFirst = this.shown === 0 && this.unfinished === null;
    if (this.shown >= all.length && !(isFirst && most === 0)) return;
    const pieces: LoadedPiece[] = [];
    this.editor.update(() => this.$append(all, most, time, pieces), {
      discrete: true,
      tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG],
    });
    this.events.onPieces(pieces);
  }

  private $append(all: readonly Block[], most: number, time: number, pieces: LoadedPiece[]): void {
    const root = $getRoot();
    const until = performance.now() + time;
    if (this.shown === 0 && this.unfinished === null) {
      $setSelection(null);
      root.clear();
    }
    for (let left = most; left > 0 && this.shown < all.length && performance.now() <= until; left--) {
      const block = all[this.shown] as Block;
      const parts = partsOf(block);
      const count = Number.isFinite(time) ? (parts?.aStep ?? 1) : (parts?.count ?? 1);
      const done = this.unfinished?.done ?? 0;
      const to = Math.min(parts?.count ?? 1, done + count);
      if (this.unfinished) $appendParts($getNodeByKey(this.unfinished.key), block, done, to);
      else root.append($importFirstParts(block, to));
      const key = this.unfinished?.key ?? root.getLastChildOrThrow().getKey();
      if (to < (parts?.count ?? 1)) {
        this.unfinished = { key, done: to };
        // Cells take longer on the page than they took to be made: what the page has to do in one go is bounded by them.
        if (block.kind === 'table') break;
        continue;
      }
      this.unfinished = null;
      this.shown += 1;
      pieces.push({ key, block });
    }
    if (root.isEmpty()) root.append($createParagraphNode());
  }
}

function isShort(text: string): boolean {
  if (text.length > SHORT) return false;
  let left = FEW_CELLS;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    left -= 1;
    if (left < 0) return false;
  }
  return true;
}
