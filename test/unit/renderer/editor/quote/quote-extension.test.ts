import { DELETE_CHARACTER_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { p, quote } from '../blocks';
import { openEditor } from '../editor-fixture';

test('Enter twice at the end of a quote goes on outside it', () => {
  const { caret, key, type, outline } = openEditor([quote(p('a'))]);
  caret('a');
  key('Enter');
  type('b');
  key('Enter');
  key('Enter');
  type('c');
  expect(outline()).toEqual(['> a', '> b', 'c']);
});

test('Backspace at the start of a quote takes out its first block alone and keeps the source of the rest', () => {
  const { caret, editor, edit, blocks } = openEditor([quote(p('a'), p('b'))]);
  caret('a', 0);
  edit(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  expect(blocks()).toMatchObject([
    { source: 'p:a' },
    { kind: 'quote', source: 'quote', children: [{ source: 'p:b' }] },
  ]);
});
