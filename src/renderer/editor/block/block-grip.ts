import { $getNearestNodeFromDOMNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { GripDrag } from './grip-drag';
import { $placeBlock } from './move-block';

/** A section that is to be moved beside another of its level; both are named by their headings' top-level blocks. */
export interface SectionDrop {
  readonly headingIndex: number;
  readonly side: 'before' | 'after';
  readonly besideIndex: number;
}

/** Pixels from the grip's left edge to its block's. */
const AWAY = 32;

/**
 * The handle beside the block under the pointer. Dragged, it moves the block between any two others, and a heading with
 * all of its section beside another section of its level. It lies over the page and is no part of the document; the
 * commands that move blocks and sections do the same from the keyboard.
 */
export class BlockGrip {
  readonly #layer: HTMLElement;
  readonly #grip: HTMLButtonElement;
  readonly #abort = new AbortController();
  /** Blocks stand elsewhere in a page of another width. */
  readonly #size = new ResizeObserver(() => this.#show(this.#block));
  #block: HTMLElement | null = null;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly root: HTMLElement,
    private readonly onSection: (drop: SectionDrop) => void,
  ) {
    const { signal } = this.#abort;
    const { ownerDocument } = root;
    this.#layer = ownerDocument.createElement('div');
    this.#layer.className = 'block-grip';
    this.#layer.hidden = true;
    this.#grip = ownerDocument.createElement('button');
    this.#grip.type = 'button';
    this.#grip.tabIndex = -1;
    this.#grip.className = 'grip grip--block';
    this.#layer.append(this.#grip);
    root.after(this.#layer);
    new GripDrag(this.#grip, this.#layer, 'row', signal, {
      cells: () => this.#places(),
      drop: (before) => this.#drop(before),
    });
    root.addEventListener('pointerover', (event) => this.#show(this.#topOf(event.target)), { signal });
    this.#size.observe(root);
    const stop = editor.registerUpdateListener(() => this.#show(this.#block));
    signal.addEventListener('abort', stop);
  }

  dispose(): void {
    this.#abort.abort();
    this.#size.disconnect();
    this.#layer.remove();
  }

  #topOf(target: EventTarget | null): HTMLElement | null {
    let at = target instanceof HTMLElement ? target : null;
    while (at !== null && at.parentElement !== this.root) at = at.parentElement;
    return at ?? this.#block;
  }

  #show(block: HTMLElement | null): void {
    this.#block = block?.isConnected === true ? block : null;
    this.#layer.hidden = this.#block === null;
    // Asked only now: it has the page laid out, and this is called with every key.
    const origin = this.#block === null ? undefined : this.#layer.parentElement?.getBoundingClientRect();
    if (this.#block === null || !origin) return;
    const { left, top } = this.#block.getBoundingClientRect();
    const [x, y] = [left - origin.left - AWAY, top - origin.top];
    this.#grip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    const isSection = levelOf(this.#block) !== null;
    this.#grip.setAttribute('aria-label', isSection ? 'Move section' : 'Move block');
  }

  /** The blocks between which it can go, without those that are far from view. */
  #places(): readonly HTMLElement[] {
    const level = this.#block === null ? null : levelOf(this.#block);
    const blocks = [...this.root.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
    return blocks.filter((block) => block.offsetParent !== null && (level === null || levelOf(block) === level));
  }

  #drop(before: number): void {
    const places = this.#places();
    const block = this.#block;
    if (block === null) return;
    if (levelOf(block) === null) this.#dropBlock(block, places[before] ?? null, places.at(-1) ?? null);
    else this.#dropSection(block, places, before);
  }

  /** `last` is the last block that is laid out: behind it may be others. */
  #dropBlock(block: HTMLElement, before: HTMLElement | null, last: HTMLElement | null): void {
    this.editor.update(
      () => {
        const node = $topLevel(block);
        const target = before === null ? ($topLevel(last)?.getNextSibling() ?? null) : $topLevel(before);
        if (node !== null) $placeBlock(node, target);
      },
      { discrete: true },
    );
    this.editor.focus();
  }

  #dropSection(block: HTMLElement, places: readonly HTMLElement[], before: number): void {
    const beside = places[before] ?? places.at(-1);
    if (beside === undefined || beside === block) return;
    const index = (element: HTMLElement) => this.editor.read(() => $topLevel(element)?.getIndexWithinParent() ?? -1);
    const side = before < places.length ? 'before' : 'after';
    this.onSection({ headingIndex: index(block), side, besideIndex: index(beside) });
  }
}

function levelOf(block: HTMLElement): number | null {
  const level = /^H([1-6])$/.exec(block.tagName)?.[1];
  return level === undefined ? null : Number(level);
}

function $topLevel(element: HTMLElement | null): LexicalNode | null {
  const node = element && $getNearestNodeFromDOMNode(element);
  return node?.getTopLevelElement() ?? null;
}
