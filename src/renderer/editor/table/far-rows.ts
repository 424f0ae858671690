import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { $cellOf } from '../caret/leaf-block';
import { scrollerOf } from '../viewport/far-blocks';

/** Tables with fewer rows are laid out as a whole, with widths by content. */
const MIN_ROWS = 150;
/** Pixels above and below the view in which rows are laid out. */
const MARGIN = 900;
/** A row's height in pixels, until one was measured. */
const ROW_HEIGHT = 36;
/** Rows whose content decides the widths of the columns. */
const MEASURED_ROWS = 100;
/** Where in the view's height a row comes to stand that was scrolled to. */
const SHOWN_AT = 0.3;

/**
 * Keeps the rows of long tables that are far from view out of layout, and fixes the widths of their columns. A table whose
 * columns are as wide as their content is laid out anew at each key, row by row: 2,000 rows took some 200 ms a key. The
 * header and the caret's row are always there, and padding stands for what is not.
 */
export class FarRows {
  readonly #abort = new AbortController();
  readonly #heights = new WeakMap<Element, number>();
  /** How many rows a table had when they were last looked at. */
  readonly #counts = new WeakMap<Element, number>();
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
    const stop = editor.registerUpdateListener(() => this.#updated());
    signal.addEventListener('abort', () => {
      stop();
      resized.disconnect();
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
    if (!table || !wrap || table.rows.length < MIN_ROWS || row.rowIndex < 1) return;
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
    this.#frame = requestAnimationFrame(() => this.#settle());
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
      const selection = $getSelection();
      const cell = $isRangeSelection(selection) ? $cellOf(selection.anchor.getNode()) : null;
      const key = cell?.getParent()?.getKey();
      return key === undefined ? null : this.editor.getElementByKey(key);
    });
    this.#caretRow = row;
    const isHidden = row instanceof HTMLElement && row.style.display === 'none';
    const changed = this.#longTables().filter(
      (table) => this.#counts.get(table) !== table.rows.length || !isFixed(table),
    );
    for (const table of changed) this.#settleTable(table);
    if (!isHidden) return;
    this.#settle();
    row.scrollIntoView({ block: 'nearest' });
  }

  #longTables(): readonly HTMLTableElement[] {
    const tables = this.root.querySelectorAll<HTMLTableElement>('.plan-table');
    return [...tables].filter((table) => table.rows.length >= MIN_ROWS);
  }

  #settle(): void {
    for (const table of this.#longTables())
      if (table.offsetParent !== null || !isFixed(table)) this.#settleTable(table);
  }

  #settleTable(table: HTMLTableElement): void {
    const wrap = table.parentElement;
    if (wrap === null) return;
    const rows = [...table.rows];
    this.#counts.set(table, rows.length);
    if (!isFixed(table)) this.#fix(table, rows);
    for (const row of rows) {
      if (row.style.display === 'none') continue;
      const { height } = row.getBoundingClientRect();
      if (height > 0) this.#heights.set(row, height);
    }
    const average = this.#average(rows);
    const heights = rows.map((row) => this.#heights.get(row) ?? average);
    const view = this.#view();
    const top = wrap.getBoundingClientRect().top + (heights[0] ?? 0);
    let at = top;
    let above = 0;
    let below = 0;
    rows.forEach((row, index) => {
      if (index === 0) return;
      const height = heights[index] ?? average;
      const isNear = at + height > view.top - MARGIN && at < view.bottom + MARGIN;
      at += height;
      const shown = isNear || row === this.#caretRow;
      const display = shown ? '' : 'none';
      if (row.style.display !== display) row.style.display = display;
      if (shown) return;
      if (at < view.top) above += height;
      else below += height;
    });
    set(wrap, 'padding-top', above);
    set(wrap, 'padding-bottom', below);
  }

  /** Sets the columns to the widths that the content of the first rows gives them. */
  #fix(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
    unfix(table);
    rows.forEach((row, index) => {
      row.style.display = index > MEASURED_ROWS && row !== this.#caretRow ? 'none' : '';
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
    const known = rows.flatMap((row) => this.#heights.get(row) ?? []);
    return known.length === 0 ? ROW_HEIGHT : known.reduce((sum, each) => sum + each, 0) / known.length;
  }

  #view(): { readonly top: number; readonly bottom: number } {
    const pane = this.root.closest('.pane')?.getBoundingClientRect();
    return pane ?? { top: 0, bottom: this.root.ownerDocument.documentElement.clientHeight };
  }
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
