import { BlockHeights } from './block-heights';
import { guardSelection } from './guard-selection';

/** Below this many blocks the browser lays a plan out fast enough by itself. */
const FEW_BLOCKS = 300;

/** Pixels above and below what is seen that stay laid out, so that scrolling and arrow keys find something there. */
const MARGIN = 2_000;

/** How near the edge of what is laid out may come before the range is moved. */
const NEAR = 900;

/** A jump lays out this many blocks around its goal before it is known how much of them is seen. */
const AROUND = 60;

export type PlanEdge = 'start' | 'end';

/** The end of the plan that a key leads to. */
function edgeOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): PlanEdge | null {
  if (altKey || ctrlKey === metaKey) return null;
  if (key === 'Home' || (metaKey && key === 'ArrowUp')) return 'start';
  return key === 'End' || (metaKey && key === 'ArrowDown') ? 'end' : null;
}

/** The element that scrolls what the root shows. */
export function scrollerOf(root: HTMLElement): HTMLElement {
  for (let at = root.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return root.ownerDocument.documentElement;
}

/**
 * Takes the blocks of a long plan that are far from view out of layout (`display: none` through the attribute
 * `data-far`), with their heights kept as padding of the root. In a plan of a megabyte nearly all the time of a key goes
 * into laying out what nobody sees. Every node and its element stay: undo, saving, select-all and the outline know
 * all of the plan.
 */
export class FarBlocks {
  private readonly scroller: HTMLElement;
  private readonly heights = new BlockHeights();
  private readonly abort = new AbortController();
  private readonly structure: MutationObserver;
  private readonly stopGuard: () => void;
  private readonly size: ResizeObserver;
  private blocks: readonly HTMLElement[] = [];
  /** The blocks that hold the selection's ends stay laid out wherever they are: the browser looks for a caret that is not. */
  private kept: ReadonlySet<HTMLElement> = new Set();
  private from = 0;
  private to = Number.POSITIVE_INFINITY;
  private width = 0;
  private readonly shownListeners = new Set<() => void>();

  constructor(
    private readonly root: HTMLElement,
    /** Puts the caret at the plan's start or end, or extends the selection to it. */
    private readonly onEdge: (edge: PlanEdge, extend: boolean) => void,
  ) {
    this.scroller = scrollerOf(root);
    const { signal } = this.abort;
    this.scroller.addEventListener('scroll', () => this.follow(), { signal, passive: true });
    for (const name of ['keydown', 'beforeinput', 'paste'] as const) {
      root.addEventListener(name, (event) => this.beforeInput(event), { signal, capture: true });
    }
    root.ownerDocument.addEventListener('selectionchange', () => this.keepSelected(), { signal });
    this.stopGuard = guardSelection(root.ownerDocument, (node, offset) => this.layOut(node, offset));
    this.structure = new MutationObserver(() => this.settle());
    this.structure.observe(root, { childList: true });
    this.size = new ResizeObserver(() => this.resized());
    this.size.observe(this.scroller);
    this.settle();
  }

  dispose(): void {
    this.abort.abort();
    this.stopGuard();
    this.structure.disconnect();
    this.size.disconnect();
  }

  /** To be called when blocks may have come or gone or the caret moved, before the browser lays the plan out. */
  settleIfChanged(): void {
    if (this.structure.takeRecords().length > 0) this.settle();
    else this.keepSelected();
  }

  /** The blocks that are laid out. */
  shown(): readonly HTMLElement[] {
    if (this.blocks.length === 0) return [...this.root.children] as HTMLElement[];
    const near = this.blocks.slice(this.from, this.to);
    return [...near, ...[...this.kept].filter((block) => this.isOutside(block))];
  }

  /** Has a listener called after other blocks were laid out. Answers the function that stops it. */
  onShown(listener: () => void): () => void {
    this.shownListeners.add(listener);
    return () => this.shownListeners.delete(listener);
  }

  private settle(): void {
    const count = this.root.childElementCount;
    if (count <= FEW_BLOCKS) {
      if (this.blocks.length > 0) this.showAll();
      return;
    }
    const before = this.blocks;
    const blocks = [...this.root.children] as HTMLElement[];
    this.blocks = blocks;
    if (before.length === 0) {
      // The first blocks tell how high their kinds are here.
      this.heights.measure(blocks, 0, AROUND);
      [this.from, this.to] = [0, 0];
    } else this.keepRange(before);
    this.heights.arrange(blocks);
    if (this.from >= this.to) [this.from, this.to] = this.wanted();
    this.apply();
  }

  /** Lays out a block of the root and what is around it, so that it can be scrolled to or hold the caret. */
  show(block: Element): void {
    const index = this.blocks.indexOf(block as HTMLElement);
    if (index >= 0 && (index < this.from || index >= this.to))
      this.move(Math.max(0, index - AROUND), Math.min(this.blocks.length, index + AROUND));
  }

  /** Lays out the block that the selection is about to be put into; between two blocks, the one before. */
  private layOut(node: Node | null, offset: number): void {
    const block = node === this.root ? this.blocks[Math.max(0, offset - 1)] : this.blockOf(node);
    if (!block?.hasAttribute('data-far')) return;
    block.removeAttribute('data-far');
    this.kept = new Set([...this.kept, block]);
  }

  private showAll(): void {
    for (const block of this.blocks) block.removeAttribute('data-far');
    this.blocks = [];
    this.kept = new Set();
    this.from = 0;
    this.to = Number.POSITIVE_INFINITY;
    this.pad(0, 0);
  }

  /** After blocks came or went, the range holds the same blocks as before, and what came between them. */
  private keepRange(before: readonly HTMLElement[]): void {
    const first = before[this.from];
    const last = before[this.to - 1];
    const from = first ? this.blocks.indexOf(first) : -1;
    const to = last ? this.blocks.lastIndexOf(last) : -1;
    if (from >= 0 && to >= from) [this.from, this.to] = [from, to + 1];
    else [this.from, this.to] = [0, 0];
  }

  /** The blocks that should be laid out for where the plan is scrolled to. */
  private wanted(): readonly [number, number] {
    const top = this.scroller.scrollTop - this.offset();
    const height = this.scroller.clientHeight || 900;
    const from = this.heights.indexAt(top - MARGIN);
    const to = Math.min(this.blocks.length, this.heights.indexAt(top + height + MARGIN) + 1);
    return [from, Math.max(to, from + 1)];
  }

  /** Where the first block would start, were all laid out, in the scroller's own pixels. */
  private offset(): number {
    const { top } = this.root.getBoundingClientRect();
    return top - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop;
  }

  private follow(): void {
    if (this.blocks.length === 0 || this.scroller.clientHeight === 0) return;
    const top = this.scroller.scrollTop - this.offset();
    const bottom = top + this.scroller.clientHeight;
    const seen = this.heights.indexAt(top);
    const within = top - this.heights.topOf(seen);
    const isJump = seen < this.from || seen >= this.to;
    const hasAbove = this.from === 0 || this.heights.topOf(this.from) < top - NEAR;
    const hasBelow = this.to >= this.blocks.length || this.heights.topOf(this.to) > bottom + NEAR;
    if (hasAbove && hasBelow) return;
    this.move(...this.wanted());
    // Nothing that was seen is left to hold on to: what was scrolled to is where its guessed place was.
    if (isJump) this.scroller.scrollTop = this.offset() + this.heights.topOf(seen) + within;
  }

  private resized(): void {
    if (this.scroller.clientHeight === 0) return;
    const { clientWidth } = this.root;
    if (clientWidth !== this.width) {
      this.width = clientWidth;
      this.heights.forget();
      if (this.blocks.length > 0) this.heights.arrange(this.blocks);
    }
    this.follow();
  }

  /** Changes what is laid out without moving what is seen. */
  private move(from: number, to: number): void {
    this.heights.measure(this.blocks, this.from, this.to);
    const anchor = this.anchorIn(from, to);
    const before = anchor?.getBoundingClientRect().top ?? 0;
    this.from = from;
    this.to = to;
    this.apply();
    this.heights.measure(this.blocks, from, to);
    this.padAround();
    if (!anchor) return;
    const moved = anchor.getBoundingClientRect().top - before;
    if (Math.abs(moved) > 0.5) this.scroller.scrollTop += moved;
  }

  /** A block that is seen now and stays laid out. */
  private anchorIn(from: number, to: number): HTMLElement | null {
    const edge = this.scroller.getBoundingClientRect().top;
    for (let index = Math.max(from, this.from); index < Math.min(to, this.to); index++) {
      const block = this.blocks[index];
      if (block && block.getBoundingClientRect().bottom > edge) return block;
    }
    return null;
  }

  private apply(): void {
    for (const [index, block] of this.blocks.entries()) {
      const isFar = (index < this.from || index >= this.to) && !this.kept.has(block);
      if (isFar !== block.hasAttribute('data-far')) block.toggleAttribute('data-far', isFar);
    }
    // Asked for last: it has the browser look at the page, of which much was just taken away.
    if (!this.keepSelected()) this.padAround();
    for (const listener of this.shownListeners) listener();
  }

  /** Lays out the blocks of the selection's ends. True if these are others than before. */
  private keepSelected(): boolean {
    if (this.blocks.length === 0) return false;
    const selected = this.selectedBlocks();
    if (selected.size === this.kept.size && [...selected].every((block) => this.kept.has(block))) return false;
    for (const block of this.kept)
      if (!selected.has(block) && this.isOutside(block)) block.toggleAttribute('data-far', true);
    for (const block of selected) block.removeAttribute('data-far');
    this.kept = selected;
    this.padAround();
    return true;
  }

  private isOutside(block: HTMLElement): boolean {
    const index = this.blocks.indexOf(block);
    return index >= 0 && (index < this.from || index >= this.to);
  }

  /** The blocks in which the selection starts and ends. */
  private selectedBlocks(): ReadonlySet<HTMLElement> {
    const selection = this.root.ownerDocument.getSelection();
    const found = new Set<HTMLElement>();
    if (!selection) return found;
    const ends = [
      [selection.anchorNode, selection.anchorOffset],
      [selection.focusNode, selection.focusOffset],
    ] as const;
    for (const [node, offset] of ends) {
      const block = node === this.root ? this.blocks[Math.max(0, offset - 1)] : this.blockOf(node);
      if (block) found.add(block);
    }
    return found;
  }

  /** Stands in for what is not laid out. A kept block takes its own place of it. */
  private padAround(): void {
    let above = this.heights.topOf(this.from);
    let below = this.heights.below(this.to);
    for (const block of this.kept) {
      const index = this.blocks.indexOf(block);
      if (index < 0) continue;
      const height = this.heights.topOf(index + 1) - this.heights.topOf(index);
      if (index < this.from) above -= height;
      else if (index >= this.to) below -= height;
    }
    this.pad(Math.max(0, above), Math.max(0, below));
  }

  private pad(above: number, below: number): void {
    this.root.style.setProperty('--far-above', `${Math.round(above)}px`);
    this.root.style.setProperty('--far-below', `${Math.round(below)}px`);
  }

  /** A key acts at the caret, which may be far from view; and some keys lead to the plan's ends. */
  private beforeInput(event: Event): void {
    if (this.blocks.length === 0) return;
    const edge = event instanceof KeyboardEvent ? edgeOf(event) : null;
    if (edge && event instanceof KeyboardEvent) {
      // The browser itself would look for the plan's end through all that is not laid out, for minutes.
      event.preventDefault();
      event.stopImmediatePropagation();
      const block = this.blocks[edge === 'start' ? 0 : this.blocks.length - 1] as HTMLElement;
      this.show(block);
      this.onEdge(edge, event.shiftKey);
      block.scrollIntoView({ block: edge === 'start' ? 'start' : 'end' });
      return;
    }
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey)) return;
    if (event instanceof KeyboardEvent && /^(?:Control|Meta|Shift|Alt|Page(?:Up|Down))$/.test(event.key)) return;
    const block = this.blockOf(this.root.ownerDocument.getSelection()?.focusNode ?? null);
    if (!block || !this.isOutside(block)) return;
    this.show(block);
    block.scrollIntoView({ block: 'center' });
  }

  private blockOf(node: Node | null): HTMLElement | null {
    let at = node;
    while (at && at.parentNode !== this.root) at = at.parentNode;
    return at instanceof HTMLElement ? at : null;
  }
}
