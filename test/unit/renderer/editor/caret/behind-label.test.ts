import { $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { Inline } from '../../../../../src/shared/markdown/blocks';
import { p, t } from '../blocks';
import { openEditor } from '../editor-fixture';

const BOLD = 1;
const label = () => openEditor([{ ...p('Context:'), inlines: [t('Context:', BOLD)] }, p('other')]);

function press({ key, type }: ReturnType<typeof openEditor>, text: string): void {
  for (const character of text) if (!key(character).defaultPrevented) type(character);
}

function inlines({ blocks }: ReturnType<typeof openEditor>): readonly Inline[] {
  const [first] = blocks();
  return first?.kind === 'paragraph' ? first.inlines : [];
}

test.each(['Reads', ' Reads'])('behind a label of a template %j is written in plain type, after one space', (words) => {
  const editor = label();
  editor.caret('other');
  editor.caret('Context:');
  press(editor, words);
  expect(inlines(editor)).toEqual([t('Context:', BOLD), t(' Reads')]);
});

test.each(['Reads', ' Reads'])('what was written behind a label, %j, is taken back by one undo', (words) => {
  const editor = label();
  editor.caret('other');
  editor.caret('Context:');
  press(editor, words);
  editor.editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.editor.read(() => undefined);
  expect(inlines(editor)).toEqual([t('Context:', BOLD)]);
});

test('a label that is being written in bold, and what follows it, stays as the person has it', () => {
  const editor = openEditor([{ ...p('Note'), inlines: [t('Note', BOLD)] }]);
  editor.caret('Note');
  editor.edit(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.setFormat(BOLD);
  });
  press(editor, ': this');
  expect(inlines(editor)).toEqual([t('Note: this', BOLD)]);
});

test('in the middle of a label, and behind one with words after it, nothing is added', () => {
  const editor = openEditor([{ ...p('x'), inlines: [t('Context:', BOLD), t(' known')] }]);
  const text = () => editor.root.textContent;
  editor.caret('Con');
  press(editor, 'X');
  editor.caret('text:');
  press(editor, 'Y');
  expect(text()).toBe('ConXtext:Y known');
});
