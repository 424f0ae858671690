import { type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { $selectedCells } from './cell-range';
import { $cellAt, $cellAtCaret, $tableSize } from './table-place';

export interface CellAnnouncer {
  /** Says what else a key did to a table. */
  say(words: string): void;
  dispose(): void;
}

/**
 * Says where the caret is when a key has taken it to another cell: "row 3 of 8, Severity, High". A screen reader follows the
 * caret through the text by itself, but not through the table around it.
 */
export function announceCells(editor: LexicalEditor, root: HTMLElement): CellAnnouncer {
  const region = root.ownerDocument.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-label', 'Cell');
  root.after(region);

  let byKey = false;
  let last: NodeKey | null = null;
  const abort = new AbortController();
  const { signal } = abort;
  root.addEventListener('keydown', () => setByKey(true), { signal, capture: true });
  root.addEventListener('pointerdown', () => setByKey(false), { signal, capture: true });
  const setByKey = (is: boolean): void => {
    byKey = is;
  };
  const stop = mergeRegister(
    editor.registerUpdateListener(() => {
      const key = editor.read(() => $cellAtCaret()?.getKey() ?? null);
      if (key === last) return;
      last = key;
      if (byKey) region.textContent = key === null ? '' : editor.read(() => $words(editor));
    }),
  );
  return {
    say: (words) => {
      region.textContent = words;
    },
    dispose: () => {
      stop();
      abort.abort();
      region.remove();
    },
  };
}

/** Rows are counted without the header, as a person counts them. */
function $words(editor: LexicalEditor): string {
  const cells = $selectedCells(editor);
  if (cells === null) return '';
  const { table, active } = cells;
  const { rows } = $tableSize(table);
  const header = $cellAt(table, { row: 0, column: active.column })?.getTextContent().trim() ?? '';
  const cell = $cellAt(table, active);
  const text = cell?.getTextContent().trim() ?? '';
  const { missed, surplus } = (cell && editor.getElementByKey(cell.getKey())?.dataset) ?? {};
  const column = header === '' ? `column ${active.column + 1}` : header;
  if (active.row === 0) return `header row, ${column}`;
  const more = `${missed === undefined ? '' : ', misses its target'}${surplus === undefined ? '' : ', beyond the header'}`;
  return `row ${active.row} of ${rows - 1}, ${column}, ${text === '' ? 'empty' : text}${more}`;
}
