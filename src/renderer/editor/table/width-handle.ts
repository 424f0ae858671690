import type { LexicalEditor } from 'lexical';
import type { ColumnWidths } from './column-widths';

/** Pixels across the handle, and how many of them lie inside of the column. */
const ACROSS = 11;
const INSIDE = 7;
/** A pointer that moves less far is clicking. */
const SLOP = 2;

interface Drag {
  readonly x: number;
  readonly width: number;
  readonly giveUp: () => void;
  moved: boolean;
}

/**
 * The handle at the right edge of a header cell, which is dragged to change the column's width, and with a double click has
 * the content set the widths again. It lies over the page and is no part of the document. One serves all tables.
 */
export class WidthHandle {
  readonly #layer: HTMLElement;
  readonly #handle: HTMLButtonElement;
  readonly #abort = new AbortController();
  #cell: HTMLTableCellElement | null = null;
  #drag: Drag | null = null;

  constructor(
    editor: LexicalEditor,
    root: HTMLElement,
    private readonly widths: ColumnWidths,
  ) {
    const { signal } = this.#abort;
    const { ownerDocument } = root;
    this.#layer = ownerDocument.createElement('div');
    this.#layer.className = 'table-grips';
    this.#handle = ownerDocument.createElement('button');
    this.#handle.type = 'button';
    // The Table menu does the same from the keyboard; Tab belongs to the cells.
    this.#handle.tabIndex = -1;
    this.#handle.className = 'width-handle';
    this.#layer.append(this.#handle);
    this.#layer.hidden = true;
    root.after(this.#layer);
    root.addEventListener('pointermove', (event) => this.#over(event), { signal });
    // Scrolling does not bubble, but is seen on its way down.
    ownerDocument.addEventListener('scroll', () => this.#leave(), { signal, capture: true, passive: true });
    this.#handle.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#handle.addEventListener('pointerdown', (event) => this.#start(event), { signal });
    this.#handle.addEventListener('pointermove', (event) => this.#move(event), { signal });
    this.#handle.addEventListener('pointerup', () => this.#end(), { signal });
    this.#handle.addEventListener('pointercancel', () => this.#giveUp(), { signal });
    this.#handle.addEventListener('dblclick', () => this.#reset(), { signal });
    ownerDocument.addEventListener('keydown', (event) => event.key === 'Escape' && this.#giveUp(), { signal });
    const stop = editor.registerUpdateListener(() => this.#place());
    signal.addEventListener('abort', stop);
  }

  dispose(): void {
    this.#abort.abort();
    this.#layer.remove();
  }

  /** The nearer edge of the header cell under the pointer is the one that is meant. */
  #over(event: PointerEvent): void {
    if (this.#drag !== null) return;
    const over = event.target instanceof Element ? event.target.closest('.plan-table-cell') : null;
    const row = over?.parentElement;
    if (!(over instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement) || row.rowIndex !== 0) {
      this.#leave();
      return;
    }
    const { left, right } = over.getBoundingClientRect();
    const isBefore = over.cellIndex > 0 && event.clientX - left < right - event.clientX;
    this.#cell = isBefore ? (row.cells[over.cellIndex - 1] ?? over) : over;
    this.#place();
  }

  #leave(): void {
    if (this.#drag !== null) return;
    this.#cell = null;
    this.#layer.hidden = true;
  }

  #place(): void {
    const cell = this.#cell;
    // Nothing is measured while nothing is pointed at: the page would be laid out after each key for it.
    if (cell === null) {
      this.#layer.hidden = true;
      return;
    }
    const seen = cell.closest('table')?.parentElement?.getBoundingClientRect();
    const origin = this.#layer.parentElement?.getBoundingClientRect();
    if (!cell.isConnected || !seen || !origin) {
      this.#cell = null;
      this.#layer.hidden = true;
      return;
    }
    const { right, top, height } = cell.getBoundingClientRect();
    this.#layer.hidden = this.#drag === null && (right < seen.left || right > seen.right + 1);
    const [x, y] = [right - INSIDE - origin.left, top - origin.top];
    this.#handle.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    this.#handle.style.width = `${ACROSS}px`;
    this.#handle.style.height = `${Math.round(height)}px`;
    this.#handle.setAttribute('aria-label', `Width of column ${cell.cellIndex + 1}`);
  }

  #start(event: PointerEvent): void {
    const cell = this.#cell;
    const table = cell?.closest('table');
    if (event.button !== 0 || !cell || !table) return;
    // The caret stays where it is.
    event.preventDefault();
    this.#handle.setPointerCapture(event.pointerId);
    const { width } = cell.getBoundingClientRect();
    this.#drag = { x: event.clientX, width, giveUp: this.widths.remember(table), moved: false };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    const table = this.#cell?.closest('table');
    if (drag === null || !this.#cell || !table) return;
    const by = event.clientX - drag.x;
    if (!drag.moved && Math.abs(by) < SLOP) return;
    drag.moved = true;
    this.#handle.toggleAttribute('data-dragging', true);
    this.widths.set(table, this.#cell.cellIndex, drag.width + by);
    this.#place();
  }

  #end(): void {
    this.#drag = null;
    this.#handle.toggleAttribute('data-dragging', false);
  }

  #giveUp(): void {
    const drag = this.#drag;
    if (drag === null) return;
    this.#end();
    if (drag.moved) drag.giveUp();
    this.#place();
  }

  #reset(): void {
    const table = this.#cell?.closest('table');
    if (!table) return;
    this.widths.reset(table);
    this.#place();
  }
}
