import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { $runTableCommand, type TableCommandId } from '../../../../../src/renderer/editor/table/table-commands';
import { table } from '../blocks';
import { openEditor } from '../editor-fixture';

const COMMANDS: readonly TableCommandId[] = [
  'table.row-above',
  'table.row-below',
  'table.column-before',
  'table.column-after',
  'table.duplicate-row',
  'table.duplicate-column',
  'table.move-row-up',
  'table.move-row-down',
  'table.move-column-left',
  'table.move-column-right',
  'table.sort-ascending',
  'table.sort-descending',
  'table.delete-row',
  'table.delete-column',
  'table.clear',
];

describe('what is shown of a table', () => {
  it('is what the plan has, whatever was done to it in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMANDS), { maxLength: 12 }), (commands) => {
        const { editor, root, caret, edit, blocks } = openEditor([
          table(['a', 'b', 'c'], ['3', 'x', 'low'], ['1', 'y', 'high'], ['2', 'z', 'low']),
        ]);
        caret('y');
        for (const command of commands) edit(() => $runTableCommand(editor, command));
        const [block] = blocks();
        if (block?.kind !== 'table') return;
        const width = block.rows[0]?.cells.length ?? 0;
        const meant = block.rows.map(({ cells }) =>
          Array.from({ length: width }, (_, x) =>
            (cells[x] ?? []).map((run) => ('text' in run ? run.text : '')).join(''),
          ),
        );
        const shown = [...root.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
        expect(shown).toEqual(meant);
      }),
      { numRuns: 15 },
    );
  });

  it('is not looked through at a key, however many rows it has', () => {
    const { caret, type, outline } = openEditor([table(['a', 'b'], ['c', 'd'], ['e', 'f'])]);
    caret('d');
    const asked = vi.spyOn(HTMLTableElement.prototype, 'querySelector');
    type('!');
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    expect(outline()).toEqual(['|a|b|', '|c|d!|', '|e|f|']);
  });
});
