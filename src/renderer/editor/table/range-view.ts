import { $isTableNode } from '@lexical/table';
import { $getNodeByKey, type LexicalEditor, mergeRegister } from 'lexical';
import { $selectedCells, cellRangesOf } from './cell-range';
import { $caretCell, $cellsIn } from './table-place';

const SELECTED = 'plan-table-cell--selected';

/** Paints the selected range, and drops it when the caret goes elsewhere. */
export function paintRanges(editor: LexicalEditor): () => void {
  const ranges = cellRangesOf(editor);
  let painted: readonly Element[] = [];

  const paint = (): void => {
    const cells = ranges.get() === null ? [] : editor.read(() => elementsOf(editor));
    const wanted = new Set(cells);
    for (const element of painted) if (!wanted.has(element)) element.classList.remove(SELECTED);
    for (const element of cells) element.classList.add(SELECTED);
    editor.getRootElement()?.classList.toggle('has-cell-range', cells.length > 0);
    painted = cells;
  };

  // Not at once: the update that selects the cells may be going on, and reading would end it halfway.
  let isDue = false;
  const paintSoon = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      paint();
    });
  };

  return mergeRegister(
    ranges.subscribe(paintSoon),
    editor.registerUpdateListener(() => {
      const range = ranges.get();
      if (range === null) return;
      const holds = editor.read(() => {
        const table = $getNodeByKey(range.table);
        const at = $caretCell();
        return (
          $isTableNode(table) &&
          at !== null &&
          at.table.is(table) &&
          at.row === range.anchor.row &&
          at.column === range.anchor.column
        );
      });
      if (holds) paint();
      else ranges.set(null);
    }),
  );
}

function elementsOf(editor: LexicalEditor): readonly Element[] {
  const selected = $selectedCells(editor);
  if (selected === null) return [];
  return $cellsIn(selected.table, selected.rect).flatMap((cell) => editor.getElementByKey(cell.getKey()) ?? []);
}
