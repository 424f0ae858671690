import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { $selectCells, cellRangesOf } from './cell-range';
import { $caretCell, $placedCell, type PlacedCell } from './table-place';

/**
 * Selecting cells by dragging over them, and by a click with Shift. One set of listeners serves all tables of the plan.
 * A drag that stays in its cell selects text as anywhere else.
 */
export function listenForCellDrags(editor: LexicalEditor, root: HTMLElement): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let start: { readonly cell: Element; isRange: boolean } | null = null;

  const stop = (): void => {
    start = null;
    cellRangesOf(editor).isDragging = false;
  };

  root.addEventListener(
    'pointerdown',
    (event) => {
      const cell = event.button === 0 ? cellAt(event.target) : null;
      if (cell !== null && event.shiftKey && extendTo(cell)) {
        event.preventDefault();
        return;
      }
      if (event.button === 0) cellRangesOf(editor).set(null);
      start = cell && { cell, isRange: false };
    },
    { signal },
  );
  // A click with Shift would select the text up to it, and the right button would put the caret into the cell under it.
  root.addEventListener(
    'mousedown',
    (event) => {
      if (cellRangesOf(editor).get() === null) return;
      const inRange = cellAt(event.target)?.classList.contains('plan-table-cell--selected') === true;
      if (event.button === 0 ? event.shiftKey : event.button === 2 && inRange) event.preventDefault();
    },
    { signal, capture: true },
  );
  root.addEventListener(
    'pointermove',
    (event) => {
      if (start === null || (event.buttons & 1) === 0) return;
      const cell = cellAt(event.target);
      if (cell === null || (!start.isRange && cell === start.cell)) return;
      const from = start.cell;
      if (cell.closest('table') !== from.closest('table')) return;
      start.isRange = true;
      cellRangesOf(editor).isDragging = true;
      editor.update(
        () => {
          const anchor = $placedAt(from);
          const focus = $placedAt(cell);
          if (anchor !== null && focus !== null) $selectCells(editor, anchor.table, anchor, focus);
        },
        { discrete: true },
      );
    },
    { signal },
  );
  root.ownerDocument.addEventListener('pointerup', stop, { signal });
  root.ownerDocument.addEventListener('pointercancel', stop, { signal });

  const extendTo = (cell: Element): boolean =>
    editor.read(() => {
      const at = $caretCell();
      const focus = $placedAt(cell);
      if (at === null || focus === null || !at.table.is(focus.table) || at.cell.is(focus.cell)) return false;
      const { row, column } = cellRangesOf(editor).get()?.anchor ?? at;
      cellRangesOf(editor).set({
        table: at.table.getKey(),
        anchor: { row, column },
        focus: { row: focus.row, column: focus.column },
      });
      return true;
    });
  return () => abort.abort();
}

function cellAt(target: EventTarget | null): Element | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest('.plan-table-cell') ?? null;
}

function $placedAt(cell: Element): PlacedCell | null {
  const node = $getNearestNodeFromDOMNode(cell);
  return node && $placedCell(node);
}
