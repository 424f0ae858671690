import { TableNode } from '@lexical/table';
import { type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { scrollerOf } from '../viewport/far-blocks';
import { tableElement } from './table-element';
import { $cellAtCaret } from './table-place';

/** Tables with fewer rows, and fewer cells, are laid out as a whole, with widths by content. */
const MIN_ROWS = 150;
const MIN_CELLS = 2_400;
/** Pixels above and below the view in which rows are laid out; in rows of more cells than this, less of it. */
const MARGIN = 600;
const FEW_COLUMNS = 40;
/** The least of it, which is more than is scrolled before other rows are laid out. */
const LEAST_MARGIN = 280;
/** Pixels that are scrolled before other rows are laid out. */
const SCROLLED = 200;
/** A row's height in pixels, until one was measured. */
const ROW_HEIGHT = 36;
/** Rows whose content decides the widths of the columns, and how many cells they may have. */
const MEASURED_ROWS = 100;
const MEASURED_CELLS = 2_000;
/** Where in the view's height a row comes to stand that was scrolled to. */
const SHOWN_AT = 0.3;

/** How a table was found when its rows were last looked at. */
interface Settled {
  readonly rows: number;
  /** Its upper edge, below the view's, and the view's height. */
  readonly top: number;
  readonly height: number;
}

/**
 * Keeps the rows of long tables that are far from view out of layout, and fixes the widths of their columns. A table whose
 * columns are as wide as their content is laid out anew at each key, row by row: 2,000 rows took some 200 ms a key. The
 * header and the caret's row are always there, and padding stands for what is not. A key looks at no row but its own.
 */
export class FarRows {
  readonly #abort = new AbortController();
  readonly #tables = new Map<NodeKey, HTMLTableElement>();
  /** Tables that the update changed which is being told of. */
  readonly #changed = new Set<HTMLTableElement>();
  readonly #heights = new WeakMap<Element, number>();
  /** Rows that are out of layout. */
  readonly #far = new WeakSet<Element>();
  readonly #settled = new WeakMap<Element, Settled>();
  #frame = 0;
  #caretRow: Element | null = null;
  #width = 0;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly root: HTMLElement,
  ) {
    const { signal } = this.#abort;
    // Scrolling does not bubble, but is seen on its way down.
    root.ownerDocument.addEventListener('scroll', () => this.#soon(), { signal, capture: true, passive: true });
    const resized = new ResizeObserver(() => this.#resized());
    resized.observe(root);
    // A window that grows taller shows more rows.
    const seen = new ResizeObserver(() => this.#soon());
    seen.observe(scrollerOf(root));
    const stop = mergeRegister(
      editor.registerMutationListener(TableNode, (changes) => {
        for (const [key, change] of changes) {
          const table = change === 'destroyed' ? null : tableElement(editor.getElementByKey(key));
          if (!table) this.#tables.delete(key);
          else {
            this.#tables.set(key, table);
            this.#changed.add(table);
          }
        }
      }),
      editor.registerUpdateListener(() => this.#updated()),
    );
    signal.addEventListener('abort', () => {
      stop();
      resized.disconnect();
      seen.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  dispose(): void {
    this.#abort.abort();
  }

  /** Lays out a row of a long table with what is around it, and scrolls to where it is. Does nothing for other rows. */
  show(row: HTMLTableRowElement): void {
    const table = row.closest('table');
    const wrap = table?.parentElement;
    if (!table || !wrap || !isLong(table) || row.rowIndex < 1) return;
    // Where the rows before it are far from view themselves, they have no place on the page to ask for.
    this.#settleTable(table);
    const rows = [...table.rows];
    const average = this.#average(rows);
    const above = rows.slice(0, row.rowIndex).reduce((sum, each) => sum + (this.#heights.get(each) ?? average), 0);
    const view = this.#view();
    const place = wrap.getBoundingClientRect().top + above;
    if (place > view.top && place < view.bottom - ROW_HEIGHT) return;
    scrollerOf(this.root).scrollTop += place - view.top - (view.bottom - view.top) * SHOWN_AT;
    this.#settleTable(table);
  }

  /** Looks at the long tables again: one whose widths are no longer set gets those of its content. */
  settleSoon(): void {
    this.#soon();
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      for (const table of this.#longTables()) if (!this.#isSettled(table)) this.#settleTable(table);
    });
  }

  #resized(): void {
    const width = this.root.clientWidth;
    if (width === this.#width) return;
    this.#width = width;
    for (const table of this.#longTables()) unfix(table);
    this.#soon();
  }

  #updated(): void {
    const row = this.editor.read(() => {
      const key = $cellAtCaret()?.getParent()?.getKey();
      return key === undefined ? null : this.editor.getElementByKey(key);
    });
    this.#caretRow = row;
    for (const table of this.#changed) {
      if (!isLong(table)) continue;
      if (this.#settled.get(table)?.rows !== table.rows.length || !isFixed(table)) this.#settleTable(table);
    }
    this.#changed.clear();
    // Shown where it is: among rows that are near the view it would stand out of its place.
    if (row instanceof HTMLTableRowElement && this.#far.has(row)) this.show(row);
  }

  #longTables(): readonly HTMLTableElement[] {
    return [...this.#tables.values()].filter(isLong);
  }

  /** Whether the rows that are laid out are still those near the view. */
  #isSettled(table: HTMLTableElement): boolean {
    const settled = this.#settled.get(table);
    const wrap = table.parentElement;
    if (settled === undefined || wrap === null || !isFixed(table)) return false;
    // Out of sight in a tab behind others.
    if (table.offsetParent === null) return true;
    const view = this.#view();
    const top = wrap.getBoundingClientRect().top - view.top;
    return Math.abs(top - settled.top) < SCROLLED && settled.height === view.bottom - view.top;
  }

  #settleTable(table: HTMLTableElement): void {
    const wrap = table.parentElement;
    if (wrap === null) return;
    const rows = [...table.rows];
    const before = this.#settled.get(table);
    // Before anything is asked that has the browser lay the page out: rows that came far below the view, as a long plan
    // is read, never are.
    if (!isFixed(table)) this.#fix(table, rows);
    else if (before) this.#hideNew(rows, before);
    const view = this.#view();
    const margin = marginOf(rows[0]);
    for (const row of rows) {
      if (this.#far.has(row)) continue;
      const { height } = row.getBoundingClientRect();
      if (height > 0) this.#heights.set(row, height);
    }
    const average = this.#average(rows);
    const heightOf = (row: Element | undefined) => (row && this.#heights.get(row)) ?? average;
    const place = wrap.getBoundingClientRect().top;
    let at = place + heightOf(rows[0]);
    let above = 0;
    let below = 0;
    rows.forEach((row, index) => {
      if (index === 0) return;
      const height = heightOf(row);
      const isNear = at + height > view.top - margin && at < view.bottom + margin;
      at += height;
      const shown = isNear || row === this.#caretRow;
      this.#layOut(row, shown);
      if (shown) return;
      if (at < view.top) above += height;
      else below += height;
    });
    set(wrap, 'padding-top', above);
    set(wrap, 'padding-bottom', below);
    this.#settled.set(table, { rows: rows.length, top: place - view.top, height: view.bottom - view.top });
  }

  #hideNew(rows: readonly HTMLTableRowElement[], { top, height }: Settled): void {
    const average = this.#average(rows);
    const margin = marginOf(rows[0]);
    let at = top;
    for (const row of rows) {
      const known = this.#heights.get(row);
      if (known === undefined && at > height + margin && row !== this.#caretRow) this.#layOut(row, false);
      at += known ?? average;
    }
  }

  #layOut(row: HTMLTableRowElement, shown: boolean): void {
    if (this.#far.has(row) !== shown) return;
    row.style.display = shown ? '' : 'none';
    if (shown) this.#far.delete(row);
    else this.#far.add(row);
  }

  /** Sets the columns to the widths that the content of the first rows gives them. */
  #fix(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
    unfix(table);
    const measured = Math.min(MEASURED_ROWS, Math.ceil(MEASURED_CELLS / Math.max(1, rows[0]?.cells.length ?? 0)));
    rows.forEach((row, index) => {
      this.#layOut(row, index <= measured || row === this.#caretRow);
    });
    const cells = [...(rows[0]?.cells ?? [])];
    const widths = cells.map((cell) => cell.getBoundingClientRect().width);
    const width = widths.reduce((sum, each) => sum + each, 0);
    if (width === 0) return;
    // On the cells: Lexical makes the columns' own elements anew at each change of the table.
    for (const [index, cell] of cells.entries()) cell.style.width = `${widths[index]}px`;
    table.style.width = `${width}px`;
    table.style.tableLayout = 'fixed';
  }

  #average(rows: readonly Element[]): number {
    let count = 0;
    let sum = 0;
    for (const row of rows) {
      const height = this.#heights.get(row);
      if (height === undefined) continue;
      count += 1;
      sum += height;
    }
    return count === 0 ? ROW_HEIGHT : sum / count;
  }

  #view(): { readonly top: number; readonly bottom: number } {
    const pane = this.root.closest('.pane')?.getBoundingClientRect();
    return pane ?? { top: 0, bottom: this.root.ownerDocument.documentElement.clientHeight };
  }
}

/** Whether a table is one of which only what is near the view is laid out. */
function isLong({ rows }: HTMLTableElement): boolean {
  return rows.length >= MIN_ROWS || rows.length * (rows[0]?.cells.length ?? 0) >= MIN_CELLS;
}

/** A row of hundreds of cells takes as long as many others. */
function marginOf(row: HTMLTableRowElement | undefined): number {
  return Math.max(LEAST_MARGIN, Math.min(MARGIN, (MARGIN * FEW_COLUMNS) / Math.max(1, row?.cells.length ?? 0)));
}

function isFixed(table: HTMLTableElement): boolean {
  const cells = [...(table.rows[0]?.cells ?? [])];
  return table.style.tableLayout === 'fixed' && cells.every((cell) => cell.style.width !== '');
}

function unfix(table: HTMLTableElement): void {
  table.style.tableLayout = '';
  table.style.width = '';
  for (const cell of table.rows[0]?.cells ?? []) cell.style.width = '';
}

function set(element: HTMLElement, property: string, pixels: number): void {
  const value = pixels === 0 ? '' : `${Math.round(pixels)}px`;
  if (element.style.getPropertyValue(property) !== value) element.style.setProperty(property, value);
}
