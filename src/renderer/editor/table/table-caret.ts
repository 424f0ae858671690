import type { TableCellNode, TableNode } from '@lexical/table';
import { $addUpdateTag, $createParagraphNode, $isElementNode, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';
import { $isAtEnd, $isAtStart, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $cellAt, $tableSize, type CellPlace, type PlacedCell } from './table-place';

/** How far from a cell's edge, in parts of a line, the caret's line may begin to count as the outermost one. */
const LINE_TOLERANCE = 0.6;

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The place beside a cell, which the table may not have. */
export function placeBeside({ row, column }: CellPlace, direction: Direction): CellPlace {
  switch (direction) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
  }
}

/** Whether a further step of the caret in a direction leaves the cell that holds it. */
export function $leavesCell(editor: LexicalEditor, cell: TableCellNode, direction: Direction): boolean {
  const selection = $textSelection();
  const block = selection && $leafBlockOf(selection.focus.getNode());
  if (!selection || !block || !cell.isParentOf(block)) return false;
  switch (direction) {
    case 'left':
      return $isAtStart(selection.focus, block) && block.getPreviousSibling() === null;
    case 'right':
      return $isAtEnd(selection.focus, block) && block.getNextSibling() === null;
    case 'up':
    case 'down':
      return isOnOuterLine(editor, cell, direction);
  }
}

/** Whether the caret is drawn on the first or the last line of a cell, as lines are broken on the screen. */
function isOnOuterLine(editor: LexicalEditor, cell: TableCellNode, direction: 'up' | 'down'): boolean {
  const element = editor.getElementByKey(cell.getKey());
  const text = element?.firstElementChild;
  const caret = caretBox(element?.ownerDocument ?? document);
  // An empty cell has one line, and no box for the caret.
  if (!text || caret === null || !text.textContent) return true;
  const edge = text.getBoundingClientRect();
  const room = caret.height * LINE_TOLERANCE;
  return direction === 'up' ? caret.top - edge.top < room : edge.bottom - caret.bottom < room;
}

function caretBox(document: Document): DOMRect | null {
  const selection = document.getSelection();
  if (!selection?.focusNode) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const box = range.getClientRects()[0];
  return box === undefined || box.height === 0 ? null : box;
}

/** Puts the caret into the cell beside one, above or below at about the same distance from the left. */
export function $moveBeside(editor: LexicalEditor, from: PlacedCell, direction: Direction): boolean {
  const target = $cellAt(from.table, placeBeside(from, direction)) ?? $cellAcrossLines(from, direction);
  if (target === null) return false;
  if (direction === 'left') target.selectEnd();
  else if (direction === 'right') target.selectStart();
  else $selectNear(editor, target, direction);
  return true;
}

/** Left of the first cell of a row is the last of the row above; right of the last, the first of the row below. */
function $cellAcrossLines({ table, row }: PlacedCell, direction: Direction): TableCellNode | null {
  if (direction === 'left') return $cellAt(table, { row: row - 1, column: $tableSize(table).columns - 1 });
  return direction === 'right' ? $cellAt(table, { row: row + 1, column: 0 }) : null;
}

function $selectNear(editor: LexicalEditor, target: TableCellNode, direction: Direction): void {
  const element = editor.getElementByKey(target.getKey());
  const text = element?.firstElementChild;
  const document = element?.ownerDocument;
  const caret = document ? caretBox(document) : null;
  target.selectEnd();
  if (!text || !document || caret === null) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = text.getBoundingClientRect();
  const half = caret.height / 2;
  const y = direction === 'down' ? box.top + half : box.bottom - half;
  const near = document.caretRangeFromPoint(caret.left, y);
  const leaf = near && text.contains(near.startContainer) ? near : null;
  const selection = $textSelection();
  if (leaf !== null && selection !== null) selection.applyDOMRange(leaf);
}

/** Puts the caret behind a table, or before it; makes a paragraph to write on where there is nothing. */
export function $leaveTable(table: TableNode, direction: 'up' | 'down'): void {
  const beside = direction === 'down' ? table.getNextSibling() : table.getPreviousSibling();
  if ($isElementNode(beside)) {
    if (direction === 'down') beside.selectStart();
    else beside.selectEnd();
    return;
  }
  // A part of the caret's way: what was undone can still be redone.
  $addUpdateTag(HISTORY_MERGE_TAG);
  const paragraph = $createParagraphNode();
  if (direction === 'down') table.insertAfter(paragraph);
  else table.insertBefore(paragraph);
  paragraph.select();
}
