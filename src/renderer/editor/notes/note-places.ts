import type { LexicalEditor } from 'lexical';
import type { PlanDocument } from '../document/plan-document';
import { scrollerOf } from '../viewport/far-blocks';

/** A note that stands at a top-level block: under it, with room kept for it, or on its own line at its end. */
export interface NoteWish {
  readonly blockIndex: number;
  readonly side: 'under' | 'beside';
}

/**
 * Keeps room for notes at blocks and tells where they belong. A note is no part of the plan: only an attribute on the
 * block's element tells the style sheet to keep its distance, whatever paints the block itself.
 */
export class NotePlaces {
  readonly #editor: LexicalEditor;
  readonly #root: HTMLElement;
  readonly #plan: PlanDocument;
  readonly #onTops: (tops: readonly (number | null)[]) => void;
  readonly #size: ResizeObserver;
  readonly #abort = new AbortController();
  readonly #stop: () => void;
  #wishes: readonly NoteWish[] = [];
  #held: readonly (HTMLElement | null)[] = [];
  #told = '';
  #frame: number | null = null;

  /** `onTops` is told where each note starts, in pixels below the upper edge of what holds the root; null: not in view. */
  constructor(
    editor: LexicalEditor,
    root: HTMLElement,
    plan: PlanDocument,
    onTops: (tops: readonly (number | null)[]) => void,
  ) {
    this.#editor = editor;
    this.#root = root;
    this.#plan = plan;
    this.#onTops = onTops;
    this.#size = new ResizeObserver(() => this.#soon());
    this.#size.observe(root);
    // Blocks far from view have no place until one scrolls to them.
    scrollerOf(root).addEventListener('scroll', () => this.#soon(), { passive: true, signal: this.#abort.signal });
    this.#stop = editor.registerUpdateListener(() => this.#soon());
  }

  wish(wishes: readonly NoteWish[]): void {
    this.#wishes = wishes;
    for (const element of this.#held) element?.removeAttribute('data-note-room');
    this.#held = [];
    this.#measure();
  }

  dispose(): void {
    this.#size.disconnect();
    this.#abort.abort();
    this.#stop();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    for (const element of this.#held) element?.removeAttribute('data-note-room');
  }

  #soon(): void {
    if (this.#wishes.length > 0) this.#frame ??= requestAnimationFrame(() => this.#measure());
  }

  #measure(): void {
    this.#frame = null;
    const keys = this.#editor.read(() =>
      this.#wishes.map(({ blockIndex }) => this.#plan.$nodeAt(blockIndex)?.getKey() ?? null),
    );
    const elements = keys.map((key) => (key === null ? null : this.#editor.getElementByKey(key)));
    for (const element of this.#held) {
      if (element !== null && !elements.includes(element)) element.removeAttribute('data-note-room');
    }
    this.#held = elements;
    for (const [at, element] of elements.entries()) {
      if (this.#wishes[at]?.side === 'under') element?.setAttribute('data-note-room', '');
    }
    const holder = this.#root.parentElement?.getBoundingClientRect();
    const tops = elements.map((element, at) => {
      const box = element?.getBoundingClientRect();
      if (!box || !holder || box.height === 0) return null;
      return Math.round((this.#wishes[at]?.side === 'under' ? box.bottom + 3 : box.top) - holder.top);
    });
    const told = tops.join(' ');
    if (told === this.#told) return;
    this.#told = told;
    this.#onTops(tops);
  }
}
