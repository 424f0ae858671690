import type { LexicalEditor, NodeKey } from 'lexical';
import type { PlanDocument } from '../document/plan-document';

/** Room on the page for something that shows a plan's fields. */
export interface FieldRoomWish {
  /** Top-level blocks that it stands in for; they are not shown. Empty where it goes above `blockIndex`. */
  readonly blocks: readonly number[];
  readonly blockIndex: number;
  /** In pixels. */
  readonly height: number;
}

/** The room above a block that stays in sight. In pixels. */
const GAP = 14;

/**
 * Keeps room on the page where the fields stand. The blocks that the room takes the place of keep their nodes and their
 * elements, which are only not seen: `data-field-room` says how, and the style sheet does it.
 */
export class FieldRoom {
  readonly #editor: LexicalEditor;
  readonly #root: HTMLElement;
  readonly #plan: PlanDocument;
  readonly #onTop: (top: number | null) => void;
  readonly #size: ResizeObserver;
  readonly #stop: () => void;
  #wish: FieldRoomWish | null = null;
  #keys: readonly NodeKey[] = [];
  #held: readonly HTMLElement[] = [];
  #top: number | null = null;

  /** `onTop` is told where the room starts, in pixels below the upper edge of what holds the root; null for no room. */
  constructor(editor: LexicalEditor, root: HTMLElement, plan: PlanDocument, onTop: (top: number | null) => void) {
    this.#editor = editor;
    this.#root = root;
    this.#plan = plan;
    this.#onTop = onTop;
    this.#size = new ResizeObserver(() => this.#measure());
    this.#size.observe(root);
    this.#stop = editor.registerUpdateListener(() => this.#follow());
  }

  wish(wish: FieldRoomWish | null): void {
    this.#wish = wish;
    this.#keys = [];
    if (this.#settle()) this.#measure();
  }

  dispose(): void {
    this.#size.disconnect();
    this.#stop();
    for (const element of this.#held) release(element);
  }

  #follow(): void {
    if (this.#wish !== null && this.#settle()) this.#measure();
  }

  /** Finds the elements that make room. They are told by their nodes: blocks may come and go above them. */
  #settle(): boolean {
    const wish = this.#wish;
    const indices = wish === null ? [] : wish.blocks.length > 0 ? wish.blocks : [wish.blockIndex];
    const elementsOf = () => this.#keys.map((key) => this.#editor.getElementByKey(key));
    let elements = elementsOf();
    if (elements.length !== indices.length || elements.some((element) => element === null)) {
      const keys = this.#editor.read(() => indices.map((index) => this.#plan.$nodeAt(index)?.getKey()));
      this.#keys = keys.filter((key) => key !== undefined);
      elements = elementsOf();
    }
    const found = elements.filter((element) => element !== null);
    const height = `${wish?.height ?? 0}px`;
    const isSame = found.length === this.#held.length && found.every((element, at) => element === this.#held[at]);
    const first = found[0];
    if (isSame && (first === undefined || first.style.getPropertyValue('--field-room') === height)) return false;
    for (const element of this.#held) if (!found.includes(element)) release(element);
    for (const [at, element] of found.entries()) {
      const how = wish?.blocks.length === 0 ? 'below' : at === 0 ? 'held' : 'gone';
      element.setAttribute('data-field-room', how);
      element.style.setProperty('--field-room', height);
    }
    this.#held = found;
    return true;
  }

  #measure(): void {
    const [first] = this.#held;
    const wish = this.#wish;
    const holder = this.#root.parentElement;
    let top: number | null = null;
    if (first && wish && holder && holder.clientHeight > 0) {
      const above = wish.blocks.length === 0 ? wish.height + GAP : 0;
      top = first.getBoundingClientRect().top - above - holder.getBoundingClientRect().top;
    } else if (first && wish) return;
    if (top === this.#top) return;
    this.#top = top;
    this.#onTop(top);
  }
}

function release(element: HTMLElement): void {
  element.removeAttribute('data-field-room');
  element.style.removeProperty('--field-room');
}
