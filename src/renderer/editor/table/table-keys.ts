import type { TableNode } from '@lexical/table';
import {
  $isElementNode,
  $isParagraphNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { $textSelection } from '../caret/leaf-block';
import { $leaveBlock } from '../code/code-extension';
import { $selectCells, $selectedCells, cellRangesOf } from './cell-range';
import { $clearCells, $insertRows } from './edit-table';
import { $leavesCell, $leaveTable, $moveBeside, type Direction, placeBeside } from './table-caret';
import { $caretCell, $cellAt, $tableSize, type PlacedCell } from './table-place';

/** The keys of a table. Where a key has nothing to do here it is left to the others. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  const arrow = (direction: Direction) => (event: KeyboardEvent) => {
    if (!$arrow(editor, direction, event)) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, arrow('up'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, arrow('down'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, arrow('left'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, arrow('right'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $tab(editor, event), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $enter(editor), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ESCAPE_COMMAND, (event) => $escape(editor, event), COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(SELECT_ALL_COMMAND, (event) => $selectAll(editor, event), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => $clear(editor, event), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => $clear(editor, event), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => $staysInCell(editor, isBackward),
      COMMAND_PRIORITY_NORMAL,
    ),
    // Before the character is put in.
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => $typeOver(editor, event), COMMAND_PRIORITY_CRITICAL),
  );
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function $arrow(editor: LexicalEditor, direction: Direction, event: KeyboardEvent): boolean {
  if (hasModifier(event)) return false;
  const at = $caretCell();
  if (at === null) return false;
  const ranges = cellRangesOf(editor);
  const range = ranges.get();
  if (event.shiftKey) {
    if (range === null && !$leavesCell(editor, at.cell, direction)) return false;
    const next = placeBeside(range?.focus ?? at, direction);
    if ($cellAt(at.table, next) !== null) {
      $selectCells(editor, at.table, range?.anchor ?? at, next);
      showCell(editor, at.table, next);
    }
    return true;
  }
  if (range !== null) {
    // As in a spreadsheet: an arrow goes on from the range's end.
    ranges.set(null);
    const target = $cellAt(at.table, placeBeside(range.focus, direction)) ?? $cellAt(at.table, range.focus);
    target?.selectEnd();
    return true;
  }
  const isAcross = direction === 'left' || direction === 'right';
  // Out of selected words an arrow across goes to their end first, as everywhere.
  if (isAcross && $textSelection()?.isCollapsed() !== true) return false;
  if (!$leavesCell(editor, at.cell, direction)) return false;
  if (!$moveBeside(editor, at, direction)) {
    $leaveTable(at.table, direction === 'up' || direction === 'left' ? 'up' : 'down');
  }
  return true;
}

/** Lexical moves the view with the caret only; the far end of a range has none. */
function showCell(editor: LexicalEditor, table: TableNode, place: { row: number; column: number }): void {
  const cell = $cellAt(table, place);
  const element = cell && editor.getElementByKey(cell.getKey());
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Tab goes to the next cell, and in the last one adds a row; Shift+Tab goes back and stays in the first. */
function $tab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const at = $caretCell();
  if (at === null || hasModifier(event)) return false;
  event.preventDefault();
  cellRangesOf(editor).set(null);
  const { rows, columns } = $tableSize(at.table);
  const flat = at.row * columns + at.column + (event.shiftKey ? -1 : 1);
  if (flat < 0) return true;
  if (flat >= rows * columns) $insertRows(at.table, rows, 1);
  const cell = $cellAt(at.table, { row: Math.floor(flat / columns), column: flat % columns });
  if (cell === null) return true;
  // What the next cell holds is typed over, as in a spreadsheet; an empty one is written in.
  if (cell.getTextContentSize() > 0) $selectText(cell);
  else cell.selectEnd();
  return true;
}

/** Enter goes to the cell below; from the last row it leaves the table. */
function $enter(editor: LexicalEditor): boolean {
  const at = $caretCell();
  if (at === null) return false;
  cellRangesOf(editor).set(null);
  const below = $cellAt(at.table, placeBeside(at, 'down'));
  if (below !== null) {
    below.selectEnd();
    return true;
  }
  const next = at.table.getNextSibling();
  if ($isParagraphNode(next)) next.selectStart();
  else $leaveBlock(at.table);
  return true;
}

/** Escape gives up a range, and then leads out of the table. */
function $escape(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const at = $caretCell();
  if (at === null) return false;
  event.preventDefault();
  const ranges = cellRangesOf(editor);
  if (ranges.get() !== null) ranges.set(null);
  else $leaveTable(at.table, 'down');
  return true;
}

/** Selects the cell's text, then the table, then (left to the editor) the document. */
function $selectAll(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const at = $caretCell();
  const selection = $textSelection();
  if (at === null || selection === null) return false;
  const selected = $selectedCells(editor);
  const { rows, columns } = $tableSize(at.table);
  if (selected?.isRange && coversAll(selected.rect.rows, rows) && coversAll(selected.rect.columns, columns)) {
    cellRangesOf(editor).set(null);
    return false;
  }
  event.preventDefault();
  if (selected?.isRange || $isWholeCell(at)) {
    $selectCells(editor, at.table, { row: 0, column: 0 }, { row: rows - 1, column: columns - 1 });
  } else {
    $selectText(at.cell);
  }
  return true;
}

function coversAll([from, to]: readonly [number, number], size: number): boolean {
  return from === 0 && to >= size - 1;
}

/** Selects what a cell holds, so that typing takes its place. */
function $selectText(cell: PlacedCell['cell'] | null): void {
  const text = cell?.getFirstChild();
  if ($isElementNode(text)) text.select(0, text.getChildrenSize());
}

function $isWholeCell({ cell }: PlacedCell): boolean {
  const size = cell.getTextContentSize();
  return size === 0 || ($textSelection()?.getTextContent().length ?? 0) >= size;
}

function $clear(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selected = $selectedCells(editor);
  if (!selected?.isRange) return false;
  event.preventDefault();
  $clearCells(selected.table, selected.rect);
  $cellAt(selected.table, selected.active)?.selectEnd();
  return true;
}

/** A deletion at a cell's edge does nothing: joined with its neighbour, the table would fall apart. */
function $staysInCell(editor: LexicalEditor, isBackward: boolean): boolean {
  const at = $caretCell();
  if (at === null || $textSelection()?.isCollapsed() !== true) return false;
  return $leavesCell(editor, at.cell, isBackward ? 'left' : 'right');
}

/** A character typed while a range is selected takes the place of what the active cell holds. */
function $typeOver(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (event.key.length !== 1 || hasModifier(event) || event.isComposing) return false;
  const selected = $selectedCells(editor);
  if (!selected?.isRange) return false;
  cellRangesOf(editor).set(null);
  const cell = $cellAt(selected.table, selected.active);
  $selectText(cell);
  return false;
}
