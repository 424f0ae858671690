import { expect, test } from 'vitest';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { item, p, quote, table, ul } from '../blocks';
import { openEditor } from '../editor-fixture';

const EDGE = 'word '.repeat(4_000);
const isLong = (root: HTMLElement) => [...root.querySelectorAll('[data-long]')].map(({ tagName }) => tagName);

test('a paragraph is set plainly from the letter on that makes it too long, and as ever without it', () => {
  const { root, caret, type, edit, blocks } = openEditor([p(EDGE), p('short')]);
  expect(isLong(root)).toEqual([]);
  caret('word', 0);
  type('x');
  expect(isLong(root)).toEqual(['P']);
  edit(() => undefined);
  expect(blocks()).toHaveLength(2);
});

test('source of tens of thousands of characters is set plainly, wherever it stands, and what only holds it is not', () => {
  const source: Block = { kind: 'verbatim', source: 'v', role: 'other', text: `${EDGE}!` };
  const { root } = openEditor([source, quote(source), ul(item('a', source)), table([EDGE, EDGE], [`${EDGE}!`, 'b'])]);
  expect(isLong(root)).toEqual(['PRE', 'PRE', 'PRE', 'P']);
});
