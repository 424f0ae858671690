import { DELETE_CHARACTER_COMMAND, FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { code, p, table } from '../blocks';
import { openEditor } from '../editor-fixture';

test('Enter in code makes a new line, and on an empty last line leaves the block', () => {
  const { caret, key, type, outline } = openEditor([code('a')]);
  caret('a');
  key('Enter');
  type('b');
  expect(outline()).toEqual(['code(ts) "a\\nb"']);
  key('Enter');
  key('Enter');
  type('c');
  expect(outline()).toEqual(['code(ts) "a\\nb"', 'c']);
});

test('Tab in code indents instead of leaving the editor', () => {
  const { caret, key, outline } = openEditor([code('a')]);
  caret('a', 0);
  expect(key('Tab').defaultPrevented).toBe(true);
  expect(outline()).toEqual(['code(ts) "  a"']);
});

test('Mod+Enter in code goes on behind the block', () => {
  const { caret, key, type, outline } = openEditor([code('ab'), p('x')]);
  caret('ab', 1);
  key('Enter', { ctrlKey: true });
  type('new');
  expect(outline()).toEqual(['code(ts) "ab"', 'new', 'x']);
});

test('code never gets marks, which its source could not hold', () => {
  const { caret, editor, edit, root } = openEditor([code('ab')]);
  caret('ab');
  edit(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
  expect(root.querySelector('.plan-bold')).toBeNull();
});

test('Backspace at the start of a code block keeps its text out of the paragraph before it', () => {
  const { caret, editor, edit, outline } = openEditor([p('x'), code('a')]);
  caret('a', 0);
  edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  expect(outline()).toEqual(['x', 'code(ts) "a"']);
});

test('Backspace behind a code block and Delete before it never make code of the text', () => {
  const { caret, editor, edit, outline, type } = openEditor([p('x'), code('a'), p('y')]);
  caret('y', 0);
  edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  type('b');
  caret('x');
  edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
  type('>');
  expect(outline()).toEqual(['x', 'code(ts) ">ab"', 'y']);
});

test('a tab in code is kept apart from the text, so that the browser puts what is typed beside it into the text', () => {
  const { caret, root, type, outline } = openEditor([code('a\n\tb')]);
  caret('a');
  type('\tc');
  expect(outline()).toEqual(['code(ts) "a\\tc\\n\\tb"']);
  const texts = [...root.querySelectorAll('pre span')].map((span) => span.textContent);
  expect(texts).toEqual(['a', '\t', 'c', '\t', 'b']);
});

test.each<[string, Block]>([
  ['code', code('a')],
  ['a table', table(['a'])],
])('what was undone can be redone after Escape led out of %s at the end of a plan', (_, block) => {
  const { editor, caret, key, type, outline } = openEditor([block]);
  caret('a');
  type('x');
  const typed = outline();
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(outline()).not.toEqual(typed);
  caret('a');
  key('Escape');
  editor.dispatchCommand(REDO_COMMAND, undefined);
  editor.read(() => undefined);
  expect(outline()).toEqual(typed);
});
