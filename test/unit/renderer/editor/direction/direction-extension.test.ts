import { $isTableNode } from '@lexical/table';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { $insertRows } from '../../../../../src/renderer/editor/table/edit-table';
import type { Inline, Paragraph } from '../../../../../src/shared/markdown/blocks';
import { p, table } from '../blocks';
import { openEditor } from '../editor-fixture';

/** What is around the paragraphs of a table and has a direction. */
const around = (root: HTMLElement) => root.querySelectorAll('div[dir], table[dir], tr[dir], th[dir], td[dir]');

test('words in cells run in their own direction, and no row is looked through for another one when rows move', () => {
  const { root, caret, type, edit } = openEditor([table(['שלב', 'b'], ['c', 'd']), p('after')]);
  edit(() => {
    const node = $getRoot().getFirstChildOrThrow();
    if ($isTableNode(node)) $insertRows(node, 2, 3);
  });
  caret('d');
  type('x');
  expect(around(root)).toHaveLength(0);
  expect(root.querySelectorAll('tr')).toHaveLength(5);
  expect([...root.querySelectorAll<HTMLElement>('p')].every((each) => each.dir === 'auto')).toBe(true);
});

test('a paragraph of very many pictures runs in the direction of its words as any other does', () => {
  const picture: Inline = { kind: 'raw', role: 'image', source: '![a](b.png)', marks: 0 };
  const pictures: Paragraph = { kind: 'paragraph', source: 'p', inlines: Array.from({ length: 80 }, () => picture) };
  const { root, caret, type } = openEditor([pictures, p('word')]);
  caret('word');
  type('s');
  expect([...root.querySelectorAll<HTMLElement>('p')].map((each) => each.dir)).toEqual(['auto', 'auto']);
});
