import type { TableNode } from '@lexical/table';
import { $setSelection, COMMAND_PRIORITY_CRITICAL, type LexicalEditor, SELECTION_CHANGE_COMMAND } from 'lexical';
import { $textSelection } from '../caret/leaf-block';
import { $selectCells, $selectedCells, cellRangesOf } from './cell-range';
import { $cellAt, $placedCell } from './table-place';

/**
 * Text can't be selected across the border of a cell: deleting it would tear the table. Inside one table such a selection
 * becomes a range of cells; one that reaches into a table from outside takes the whole table in.
 */
export function settleTableSelections(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    () => {
      if (cellRangesOf(editor).isDragging) {
        // The browser goes on selecting text under the pointer.
        $holdRange(editor);
        return false;
      }
      const selection = $textSelection();
      if (selection === null || selection.isCollapsed()) return false;
      const anchor = $placedCell(selection.anchor.getNode());
      const focus = $placedCell(selection.focus.getNode());
      if (anchor === null && focus === null) return false;
      if (anchor !== null && focus !== null && anchor.table.is(focus.table)) {
        if (!anchor.cell.is(focus.cell)) $selectCells(editor, anchor.table, anchor, focus);
        return false;
      }
      const isBackward = selection.isBackward();
      const settled = selection.clone();
      if (anchor !== null) $toEdge(anchor.table, settled.anchor, isBackward ? 'end' : 'start');
      if (focus !== null) $toEdge(focus.table, settled.focus, isBackward ? 'start' : 'end');
      $setSelection(settled);
      return false;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}

function $holdRange(editor: LexicalEditor): void {
  const cells = $selectedCells(editor);
  if (cells !== null) $cellAt(cells.table, cells.active)?.selectEnd();
}

type Point = NonNullable<ReturnType<typeof $textSelection>>['anchor'];

function $toEdge(table: TableNode, point: Point, edge: 'start' | 'end'): void {
  const parent = table.getParentOrThrow();
  point.set(parent.getKey(), table.getIndexWithinParent() + (edge === 'end' ? 1 : 0), 'element');
}
