import type { LexicalEditor } from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import { checklist } from '../../../shared/plan/checklist';
import type { PlanDocument } from '../document/plan-document';

/** The longest that a count stays behind a keystroke, in milliseconds. */
const MOST_WAIT = 60;

/**
 * Says beside each heading how many of the task items right under it are done. The words are an attribute that the style
 * sheet shows, and screen readers read; they never are in the text.
 */
export class HeadingProgress {
  readonly #editor: LexicalEditor;
  readonly #plan: PlanDocument;
  #blocks: readonly Block[] = [];
  #waiting: number | null = null;
  #marked = new Set<HTMLElement>();

  constructor(editor: LexicalEditor, plan: PlanDocument) {
    this.#editor = editor;
    this.#plan = plan;
  }

  /** Counts once the window has nothing better to do. */
  renew(blocks: readonly Block[]): void {
    this.#blocks = blocks;
    this.#waiting ??= requestIdleCallback(() => this.#mark(), { timeout: MOST_WAIT });
  }

  dispose(): void {
    if (this.#waiting !== null) cancelIdleCallback(this.#waiting);
  }

  #mark(): void {
    this.#waiting = null;
    const blocks = this.#blocks;
    const marked = new Set<HTMLElement>();
    const found = checklist(blocks).sections.filter(({ blockIndex }) => blocks[blockIndex]?.kind === 'heading');
    const keys = this.#editor.read(() => found.map(({ blockIndex }) => this.#plan.$nodeAt(blockIndex)?.getKey()));
    for (const [at, { done, total }] of found.entries()) {
      const key = keys[at];
      const element = key === undefined ? null : this.#editor.getElementByKey(key);
      // A plan that changed since the count was asked for is counted again in a moment.
      if (element === null || !/^H[1-6]$/u.test(element.tagName)) continue;
      const words = `${done} of ${total}`;
      if (element.dataset.progress !== words) element.dataset.progress = words;
      element.toggleAttribute('data-all-done', done === total);
      marked.add(element);
    }
    for (const element of this.#marked) {
      if (marked.has(element)) continue;
      delete element.dataset.progress;
      element.removeAttribute('data-all-done');
    }
    this.#marked = marked;
  }
}
