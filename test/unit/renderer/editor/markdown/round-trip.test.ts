import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planArbitrary } from '../block-arbitrary';
import { openEditor } from '../editor-fixture';

const FULL = process.env['PLANDESK_FULL'] === '1';

test('no block, mark, link, cell or source record is lost or altered on the way into the editor and out again', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const { editor, blocks } = openEditor(plan);
      expect(blocks()).toEqual(plan);
      editor.setRootElement(null);
    }),
    { numRuns: FULL ? 200 : 80 },
  );
});

test('an editor state that is kept as JSON, as the clipboard does, still gives the same plan', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const { editor, blocks } = openEditor(plan);
      editor.setEditorState(editor.parseEditorState(JSON.stringify(editor.getEditorState().toJSON())));
      expect(blocks()).toEqual(plan);
      editor.setRootElement(null);
    }),
    { numRuns: FULL ? 100 : 40 },
  );
});
