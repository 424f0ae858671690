import { TableNode } from '@lexical/table';
import type { LexicalEditor, NodeKey } from 'lexical';
import { scrollerOf } from '../viewport/far-blocks';
import { tableElement } from './table-element';
import { $cellAtCaret } from './table-place';

/** A first column that takes up more of the page than this is not held: little would be left to scroll. */
const MOST_HELD = 0.45;

/**
 * What a table does that is wider or longer than what is seen of it. A wide one scrolls inside the page with its first
 * column held; a header stays in sight while its rows are scrolled through. Where the table itself scrolls sideways the
 * browser can't hold the header against the page, and it is moved instead.
 */
export class TableFrames {
  readonly #abort = new AbortController();
  readonly #size = new ResizeObserver((entries) => this.#resized(entries));
  readonly #tables = new Map<NodeKey, HTMLTableElement>();
  readonly #wide = new Set<HTMLElement>();
  /** The header rows that are moved, by what scrolls their tables. */
  readonly #shifted = new WeakMap<HTMLElement, HTMLTableRowElement>();
  readonly #scroller: HTMLElement;
  #frame = 0;
  #cell: NodeKey | null = null;

  constructor(
    private readonly editor: LexicalEditor,
    root: HTMLElement,
  ) {
    this.#scroller = scrollerOf(root);
    const { signal } = this.#abort;
    this.#scroller.addEventListener('scroll', () => this.#soon(), { signal, passive: true });
    const stopTables = editor.registerMutationListener(TableNode, (changes) => {
      for (const [key, change] of changes) {
        if (change === 'destroyed') this.#forget(key);
        else this.#watch(key);
      }
    });
    const stop = editor.registerUpdateListener(() => this.#uncoverCaret());
    signal.addEventListener('abort', () => {
      stopTables();
      stop();
      this.#size.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  dispose(): void {
    this.#abort.abort();
  }

  #watch(key: NodeKey): void {
    const table = tableElement(this.editor.getElementByKey(key));
    if (!table || this.#tables.get(key) === table) return;
    this.#forget(key);
    this.#tables.set(key, table);
    this.#size.observe(table);
    if (table.parentElement) this.#size.observe(table.parentElement);
  }

  #forget(key: NodeKey): void {
    const table = this.#tables.get(key);
    if (table === undefined) return;
    this.#tables.delete(key);
    this.#size.unobserve(table);
    if (table.parentElement) {
      this.#size.unobserve(table.parentElement);
      this.#wide.delete(table.parentElement);
    }
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    const wraps = new Set<HTMLElement>();
    for (const { target } of entries) {
      const wrap = target instanceof HTMLTableElement ? target.parentElement : target;
      if (wrap instanceof HTMLElement) wraps.add(wrap);
    }
    // Not here: what is changed while sizes are told makes the browser report an error of the page.
    requestAnimationFrame(() => {
      if (this.#abort.signal.aborted) return;
      for (const wrap of wraps) this.#measure(wrap);
    });
  }

  #measure(wrap: HTMLElement): void {
    const table = wrap.querySelector('table');
    const { clientWidth } = wrap;
    // Out of layout.
    if (!table || clientWidth === 0) return;
    const isWide = table.offsetWidth > clientWidth + 1;
    const first = table.rows[0]?.cells[0]?.offsetWidth ?? 0;
    wrap.toggleAttribute('data-wide', isWide);
    wrap.toggleAttribute('data-held', isWide && first <= clientWidth * MOST_HELD);
    if (isWide) this.#wide.add(wrap);
    else {
      this.#wide.delete(wrap);
      this.#shift(wrap, null, 0);
    }
    this.#soon();
  }

  #soon(): void {
    if (this.#wide.size === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#holdHeaders());
  }

  #holdHeaders(): void {
    const { top } = this.#scroller.getBoundingClientRect();
    const shifts = [...this.#wide].map((wrap) => {
      const table = wrap.querySelector('table');
      return [wrap, table?.rows[0] ?? null, shiftOf(table, top)] as const;
    });
    for (const [wrap, header, shift] of shifts) this.#shift(wrap, header, shift);
  }

  /** Tells the header row alone: what the table is told, all of its cells have to be styled anew for. */
  #shift(wrap: HTMLElement, header: HTMLTableRowElement | null, shift: number): void {
    const before = this.#shifted.get(wrap);
    if (before !== header) before?.style.removeProperty('--head-shift');
    if (header === null) this.#shifted.delete(wrap);
    else {
      this.#shifted.set(wrap, header);
      const value = `${shift}px`;
      if (header.style.getPropertyValue('--head-shift') !== value) header.style.setProperty('--head-shift', value);
    }
  }

  /** A cell that the caret has come to may lie below the held header, or beside what is seen of a wide table. */
  #uncoverCaret(): void {
    const key = this.editor.read(() => $cellAtCaret()?.getKey() ?? null);
    if (key === this.#cell) return;
    this.#cell = key;
    const cell = key === null ? null : this.editor.getElementByKey(key);
    const header = cell?.closest('table')?.rows[0]?.cells[0];
    if (!cell || !header) return;
    this.#showAcross(cell);
    if (cell.parentElement === header.parentElement) return;
    const covered = header.getBoundingClientRect().bottom - cell.getBoundingClientRect().top;
    if (covered > 1) this.#scroller.scrollTop -= covered;
  }

  /** Scrolls a wide table sideways as far as a cell needs it; Lexical follows the caret up and down alone. */
  #showAcross(cell: HTMLElement): void {
    const wrap = cell.closest<HTMLElement>('[data-wide]');
    const first = cell.parentElement?.firstElementChild;
    const isHeld = wrap?.hasAttribute('data-held') === true;
    if (!wrap || !first || (isHeld && first === cell)) return;
    const seen = wrap.getBoundingClientRect();
    const at = cell.getBoundingClientRect();
    const left = isHeld ? first.getBoundingClientRect().right : seen.left;
    if (at.left < left) wrap.scrollLeft -= left - at.left;
    else if (at.right > seen.right) wrap.scrollLeft += Math.min(at.right - seen.right, at.left - left);
  }
}

/** How far a header is moved down so that it stays in sight, in whole pixels; it stays above the last row. */
function shiftOf(table: HTMLTableElement | null, top: number): number {
  const header = table?.rows[0];
  const last = table?.rows[table.rows.length - 1];
  if (!table || !header || !last || header === last) return 0;
  const box = table.getBoundingClientRect();
  const room = box.height - header.offsetHeight - last.offsetHeight;
  return Math.round(Math.max(0, Math.min(top - box.top, room)));
}
