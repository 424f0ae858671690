import { $getSelection, type LexicalEditor } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import { PlanDocument } from '../../../../../src/renderer/editor/document/plan-document';
import { createPlanHandle } from '../../../../../src/renderer/editor/document/plan-handle';
import { RichFind } from '../../../../../src/renderer/editor/find/rich-find';
import { FarRows } from '../../../../../src/renderer/editor/table/far-rows';
import { FarBlocks } from '../../../../../src/renderer/editor/viewport/far-blocks';
import { openEditor } from '../editor-fixture';

const LONG = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} with words in it.\n`).join('\n');

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function open(text: string) {
  const fixture = openEditor([]);
  const { editor, root } = fixture;
  const plan = new PlanDocument(editor, () => undefined);
  plan.load(text);
  const far = new FarBlocks(root, () => undefined);
  const farRows = new FarRows(editor, root);
  const field = document.createElement('input');
  document.body.append(field);
  closers.push(() => {
    field.remove();
    farRows.dispose();
    far.dispose();
    plan.dispose();
    editor.setRootElement(null);
  });
  const find = new RichFind(editor, plan, far, farRows);
  return { ...fixture, plan, field, handle: createPlanHandle(editor, plan, far, { find, spelling: null }, null, null) };
}

/** The words of the block that the editor's caret is in; null where it has none. */
const caretAt = (editor: LexicalEditor) => editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent() ?? null);

test('a block that comes later than the person went elsewhere does not take the caret from what is typed there', () => {
  const { editor, plan, handle, field } = open(LONG);
  handle.goToBlock(1200);
  field.focus();
  plan.finishLoading();
  expect(caretAt(editor)).toBeNull();
  expect(document.activeElement).toBe(field);
});

test('a block that comes later is gone to by a person who waits for it', () => {
  const { editor, plan, handle, field } = open(LONG);
  // As a row of the outline, which has the focus until the plan takes it.
  field.focus();
  handle.goToBlock(1200);
  plan.finishLoading();
  expect(caretAt(editor)).toBe('Paragraph 1200 with words in it.');
});
