import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { type Axis, GripDrag } from '../block/grip-drag';
import { $selectCells } from './cell-range';
import { $insertColumns, $insertRows, $placeColumns, $placeRows } from './edit-table';
import { $cellAtCaret, $placedCell, $tableSize } from './table-place';

/** Pixels across a grip, and along it. */
const GRIP = 14;
const GRIP_LENGTH = 26;

/** Where a menu of the table is asked for, in the window's pixels. */
export interface TableMenuRequest {
  readonly x: number;
  readonly y: number;
}

/**
 * The handles of the table under the pointer, or at the caret: a grip for the row and one for the column, which select,
 * open the menu and are dragged to move, and buttons that add a row and a column. They lie over the page and are no part
 * of the document. One set serves all tables.
 */
export class TableGrips {
  readonly #layer: HTMLElement;
  readonly #row: HTMLButtonElement;
  readonly #column: HTMLButtonElement;
  readonly #addRow: HTMLButtonElement;
  readonly #addColumn: HTMLButtonElement;
  readonly #abort = new AbortController();
  /** A table changes its size with what is written elsewhere in it, and with the widths of its columns. */
  readonly #size = new ResizeObserver(() => this.#place());
  /** The cell whose handles are shown, and the one that the caret was in last. */
  #cell: HTMLElement | null = null;
  #caret: HTMLElement | null = null;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly root: HTMLElement,
    private readonly onMenu: (request: TableMenuRequest) => void,
  ) {
    const { signal } = this.#abort;
    this.#layer = root.ownerDocument.createElement('div');
    this.#layer.className = 'table-grips';
    this.#layer.hidden = true;
    this.#row = this.#button('grip grip--row', 'Row');
    this.#column = this.#button('grip grip--column', 'Column');
    this.#addRow = this.#button('grip-add grip-add--row', 'Add row');
    this.#addColumn = this.#button('grip-add grip-add--column', 'Add column');
    root.after(this.#layer);
    root.addEventListener('pointerover', (event) => this.#show(cellOf(event.target)), { signal });
    root.addEventListener('scroll', () => this.#place(), { signal, capture: true });
    root.addEventListener('contextmenu', (event) => this.#askMenu(event), { signal });
    this.#addRow.addEventListener('click', () => this.#add('row'), { signal });
    this.#addColumn.addEventListener('click', () => this.#add('column'), { signal });
    for (const axis of ['row', 'column'] as const) this.#makeGrip(axis);
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (this.#cell?.isConnected === false) this.#cell = null;
      const caret = this.#caretElement();
      const isFollowed = caret !== this.#caret || dirtyElements.size > 0 || dirtyLeaves.size > 0;
      this.#caret = caret;
      // The handle that the pointer has come to stays under it.
      this.#show((isFollowed && !this.#layer.matches(':hover') ? caret : null) ?? this.#cell);
    });
    signal.addEventListener('abort', () => {
      stop();
      this.#size.disconnect();
    });
  }

  dispose(): void {
    this.#abort.abort();
    this.#layer.remove();
  }

  #button(className: string, label: string): HTMLButtonElement {
    const button = this.root.ownerDocument.createElement('button');
    button.type = 'button';
    // The Table menu and the menu key do the same from the keyboard; Tab belongs to the cells.
    button.tabIndex = -1;
    button.className = className;
    button.setAttribute('aria-label', label);
    this.#layer.append(button);
    return button;
  }

  #makeGrip(axis: Axis): void {
    const { signal } = this.#abort;
    const button = axis === 'row' ? this.#row : this.#column;
    const drag = new GripDrag(button, this.#layer, axis, signal, {
      cells: () => this.#line(axis),
      drop: (before) => this.#drop(axis, before),
    });
    button.addEventListener(
      'click',
      (event) => {
        if (drag.wasDragged()) return;
        this.#select(axis);
        const { right, bottom, left } = button.getBoundingClientRect();
        if (event.detail !== 0 || axis === 'row') this.onMenu({ x: axis === 'row' ? right : left, y: bottom });
      },
      { signal },
    );
  }

  /** The cells along which a row or a column is moved, the header row left out. */
  #line(axis: Axis): readonly Element[] {
    const rows = [...(this.#cell?.closest('table')?.rows ?? [])];
    return axis === 'row' ? rows.slice(1).flatMap((row) => row.cells[0] ?? []) : [...(rows[0]?.cells ?? [])];
  }

  #show(cell: HTMLElement | null): void {
    if (cell === null || cell === this.#cell) {
      if (cell === null && this.#cell === null) this.#layer.hidden = true;
      else this.#place();
      return;
    }
    this.#cell = cell;
    this.#size.disconnect();
    const table = cell.closest('table');
    // And it stands elsewhere in a page of another width.
    this.#size.observe(this.root);
    if (table) this.#size.observe(table);
    this.#place();
  }

  #place(): void {
    const cell = this.#cell;
    const table = cell?.closest('table');
    const wrap = table?.parentElement;
    this.#layer.hidden = !cell?.isConnected || !table || !wrap;
    if (!cell || !table || !wrap || this.#layer.hidden) return;
    const origin = this.#layer.parentElement?.getBoundingClientRect();
    if (!origin) return;
    const at = cell.getBoundingClientRect();
    const all = table.getBoundingClientRect();
    const seen = wrap.getBoundingClientRect();
    const right = Math.min(all.right, seen.right);
    const [middleX, middleY] = [(at.left + at.right) / 2 - origin.left, (at.top + at.bottom) / 2 - origin.top];
    put(this.#row, seen.left - origin.left - GRIP / 2, middleY - GRIP_LENGTH / 2, GRIP, GRIP_LENGTH);
    put(this.#column, middleX - GRIP_LENGTH / 2, seen.top - origin.top - GRIP / 2, GRIP_LENGTH, GRIP);
    put(this.#addRow, seen.left - origin.left, seen.bottom - origin.top + 2, right - seen.left, GRIP);
    put(this.#addColumn, right - origin.left + 2, seen.top - origin.top, GRIP, seen.height);
    const isHeader = cell.parentElement === table.rows[0];
    this.#row.toggleAttribute('data-fixed', isHeader);
    this.#row.setAttribute(
      'aria-label',
      isHeader ? 'Header row' : `Row ${(cell.parentElement as HTMLTableRowElement).rowIndex}`,
    );
    this.#column.setAttribute('aria-label', `Column ${(cell as HTMLTableCellElement).cellIndex + 1}`);
    this.#column.hidden = at.right < seen.left || at.left > seen.right;
  }

  #caretElement(): HTMLElement | null {
    if (this.root.ownerDocument.activeElement !== this.root) return null;
    const key = this.editor.read(() => $cellAtCaret()?.getKey());
    return key === undefined ? null : this.editor.getElementByKey(key);
  }

  #update(fn: (at: NonNullable<ReturnType<typeof $placedCell>>) => void): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.editor.update(
      () => {
        const node = $getNearestNodeFromDOMNode(cell);
        const at = node && $placedCell(node);
        if (at !== null) fn(at);
      },
      { discrete: true },
    );
    this.editor.focus();
  }

  #select(axis: Axis): void {
    this.#update(({ table, row, column }) => {
      const { rows, columns } = $tableSize(table);
      if (axis === 'row') $selectCells(this.editor, table, { row, column: 0 }, { row, column: columns - 1 });
      else $selectCells(this.editor, table, { row: 0, column }, { row: rows - 1, column });
    });
  }

  #add(axis: Axis): void {
    this.#update(({ table }) => {
      const { rows, columns } = $tableSize(table);
      if (axis === 'row') $insertRows(table, rows, 1);
      else $insertColumns(table, columns, 1);
      const place = axis === 'row' ? { row: rows, column: 0 } : { row: 0, column: columns };
      $selectCells(this.editor, table, place, place);
    });
  }

  #drop(axis: Axis, before: number): void {
    this.#update(({ table, row, column }) => {
      if (axis === 'row') $placeRows(table, [row, row], before + 1);
      else $placeColumns(table, [column, column], before);
    });
  }

  /** The right button, and the menu key, which asks at the caret. */
  #askMenu(event: MouseEvent): void {
    const cell = cellOf(event.target) ?? this.#caretElement();
    if (cell === null) return;
    event.preventDefault();
    const box = cell.getBoundingClientRect();
    const byKey = event.button !== 2;
    this.onMenu(byKey ? { x: box.left + 8, y: box.bottom } : { x: event.clientX, y: event.clientY });
  }
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.plan-table-cell') : null;
}

function put(element: HTMLElement, x: number, y: number, width: number, height: number): void {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  element.style.width = `${Math.round(width)}px`;
  element.style.height = `${Math.round(height)}px`;
}
