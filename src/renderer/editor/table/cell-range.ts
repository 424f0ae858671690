import { $isTableNode, type TableNode } from '@lexical/table';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $textSelection } from '../caret/leaf-block';
import { $caretCell, $cellAt, $tableSize, type CellPlace, type CellRect, rectOf } from './table-place';

/**
 * A range of whole cells. The caret stays in the anchor's cell: what is typed goes there, and everything that knows
 * nothing of ranges goes on working at the caret.
 */
export interface CellRange {
  readonly table: NodeKey;
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
}

/** The range of cells that is selected in an editor. It is no part of the document: undo leaves it alone. */
export class CellRanges {
  #range: CellRange | null = null;
  /** True while the pointer is drawing the range. */
  isDragging = false;
  readonly #listeners = new Set<(range: CellRange | null) => void>();

  get(): CellRange | null {
    return this.#range;
  }

  set(range: CellRange | null): void {
    if (same(range, this.#range)) return;
    this.#range = range;
    for (const listener of this.#listeners) listener(range);
  }

  /** Answers the function that stops it. */
  subscribe(listener: (range: CellRange | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const RANGES = new WeakMap<LexicalEditor, CellRanges>();

/** The one selected range of an editor. */
export function cellRangesOf(editor: LexicalEditor): CellRanges {
  const known = RANGES.get(editor);
  if (known !== undefined) return known;
  const made = new CellRanges();
  RANGES.set(editor, made);
  return made;
}

export interface SelectedCells {
  readonly table: TableNode;
  readonly rect: CellRect;
  /** The cell that is typed in. */
  readonly active: CellPlace;
  /** True for a range, false for the one cell that holds the caret. */
  readonly isRange: boolean;
}

/** What a table command is about: the selected range, or the cell at the caret; null outside tables. */
export function $selectedCells(editor: LexicalEditor): SelectedCells | null {
  const range = cellRangesOf(editor).get();
  const table = range && $getNodeByKey(range.table);
  if (range && $isTableNode(table) && table.isAttached()) {
    const { rows, columns } = $tableSize(table);
    const inside = ({ row, column }: CellPlace): CellPlace => ({
      row: Math.min(row, rows - 1),
      column: Math.min(column, columns - 1),
    });
    return { table, rect: rectOf(inside(range.anchor), inside(range.focus)), active: range.anchor, isRange: true };
  }
  const at = $caretCell();
  return at && { table: at.table, rect: rectOf(at, at), active: { row: at.row, column: at.column }, isRange: false };
}

/** Selects cells from one to another, with the caret in the first. One cell alone is no range. */
export function $selectCells(editor: LexicalEditor, table: TableNode, anchor: CellPlace, focus: CellPlace): void {
  const cell = $cellAt(table, anchor);
  if (cell === null) return;
  const focused = $textSelection()?.focus.getNode();
  if (focused === undefined || !cell.isParentOf(focused) || $caretCell()?.cell.is(cell) !== true) cell.selectEnd();
  const single = anchor.row === focus.row && anchor.column === focus.column;
  const plain = ({ row, column }: CellPlace): CellPlace => ({ row, column });
  cellRangesOf(editor).set(single ? null : { table: table.getKey(), anchor: plain(anchor), focus: plain(focus) });
}

function same(a: CellRange | null, b: CellRange | null): boolean {
  if (a === null || b === null) return a === b;
  const equal = (p: CellPlace, q: CellPlace) => p.row === q.row && p.column === q.column;
  return a.table === b.table && equal(a.anchor, b.anchor) && equal(a.focus, b.focus);
}
