import { expect, test } from 'vitest';
import { p, table } from '../blocks';
import { openEditor } from '../editor-fixture';

test('Tab in the last cell adds a row as wide as the table, and the caret is in its first cell', () => {
  const { caret, key, type, outline } = openEditor([table(['a', 'b'], ['c', 'd'])]);
  caret('d');
  expect(key('Tab').defaultPrevented).toBe(true);
  type('n');
  expect(outline()).toEqual(['|a|b|', '|c|d|', '|n||']);
});

test('a ragged row is not filled up in the plan by being shown', () => {
  const { caret, type, outline } = openEditor([table(['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h'])]);
  caret('d');
  type('!');
  expect(outline()).toEqual(['|a|b|c|', '|d!|', '|e|f|g|h|']);
});

test('Enter goes to the cell below and from the last row out of the table', () => {
  const { caret, key, type, outline } = openEditor([table(['a', 'b'], ['c', 'd']), p('end')]);
  caret('b');
  key('Enter');
  type('1');
  key('Enter');
  type('2');
  expect(outline()).toEqual(['|a|b|', '|c|d1|', '2end']);
});

test('typing in one cell leaves the source of all other rows', () => {
  const { caret, type, blocks } = openEditor([table(['a'], ['b'], ['c'])]);
  caret('b');
  type('x');
  expect(blocks()).toMatchObject([
    { source: 'table', rows: [{ source: 'row0' }, { source: 'row1' }, { source: 'row2' }] },
  ]);
});
