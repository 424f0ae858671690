import { describe, expect, it } from 'vitest';
import type { List, ListItem } from '../../../../src/shared/markdown/blocks';
import { at, edited, item, paragraph, replaced } from '../../../helpers/edit-blocks';

const list = (change: (items: readonly ListItem[]) => readonly ListItem[]) =>
  at(0, 'list', (block: List) => ({ ...block, items: change(block.items) }));
const insert = (index: number, ...added: readonly ListItem[]) =>
  list((items) => [...items.slice(0, index), ...added, ...items.slice(index)]);
const remove = (index: number) => list((items) => items.filter((_, i) => i !== index));
const tick = (index: number, checked: boolean | null) =>
  list((items) => items.map((one, i) => (i === index ? { ...one, checked } : one)));

describe('ticking a box changes one character', () => {
  it.each([
    ['- [ ] a\n- [x] b\n', 0, true, '- [x] a\n- [x] b\n'],
    ['* [ ] a\n* [X] b\n', 1, false, '* [ ] a\n* [ ] b\n'],
    ['1. [ ] a\n2. [ ]  b\n', 1, true, '1. [ ] a\n2. [x]  b\n'],
    ['+ [ ] \n+ [ ]\n', 1, true, '+ [ ] \n+ [x]\n'],
    ['- [ ] a\n  more\n\n  - [ ] deep\n', 0, true, '- [x] a\n  more\n\n  - [ ] deep\n'],
  ] as const)('%j', (text, index, checked, expected) => {
    expect(edited(text, tick(index, checked))).toBe(expected);
  });

  it('an item becomes a task, and a task an item', () => {
    expect(edited('- a\n- b\n', tick(1, false))).toBe('- a\n- [ ] b\n');
    expect(edited('- [x] a\n- b\n', tick(0, null))).toBe('- a\n- b\n');
  });
});

describe('an item added to a list looks like its neighbours', () => {
  it.each([
    ['bullets', '* a\n* b\n', 1, '* a\n* new\n* b\n'],
    ['wide markers', '-   a\n-   b\n', 2, '-   a\n-   b\n-   new\n'],
    ['indented lists', ' - a\n - b\n', 0, ' - new\n - a\n - b\n'],
    ['loose lists', '- a\n\n- b\n', 1, '- a\n\n- new\n\n- b\n'],
    ['numbers that count', '1. a\n2. b\n3. c\n', 1, '1. a\n2. new\n3. b\n4. c\n'],
    ['numbers that are all the same', '1. a\n1. b\n1. c\n', 1, '1. a\n1. new\n1. b\n1. c\n'],
    ['numbers with a bracket', '3) a\n4) b\n', 2, '3) a\n4) b\n5) new\n'],
    ['numbers that gain a digit', '8. a\n9. b\n   more\n', 1, '8. a\n9. new\n10. b\n    more\n'],
  ] as const)('%s', (_name, text, index, expected) => {
    expect(edited(text, insert(index, item('new')))).toBe(expected);
  });

  it('a new task gets a box', () => {
    expect(edited('- [ ] a\n', insert(1, item('b', false)))).toBe('- [ ] a\n- [ ] b\n');
    expect(edited('- [ ] a\n', insert(1, item('', false)))).toBe('- [ ] a\n- [ ] \n');
  });
});

describe('an item taken out', () => {
  it.each([
    ['leaves the others', '- a\n- b\n- c\n', '- a\n- c\n'],
    ['leaves loose lists loose', '- a\n\n- b\n\n- c\n', '- a\n\n- c\n'],
    ['renumbers what counts', '1. a\n2. b\n3. c\n', '1. a\n2. c\n'],
    ['takes its children along', '- a\n- b\n  - x\n- c\n', '- a\n- c\n'],
  ] as const)('%s', (_name, text, expected) => {
    expect(edited(text, remove(1))).toBe(expected);
  });
});

describe('a word typed into an item changes its line alone', () => {
  it.each([
    ['tabs', '*\ta\n\t* word\n\t* c\n', '*\ta\n\t* words\n\t* c\n'],
    ['tabs that reach past the marker', '- a\n\t- word\n\t- c\n', '- a\n\t- words\n\t- c\n'],
    ['lazy lines', '- a\nlazy word\n- c\n', '- a\nlazy words\n- c\n'],
    ['lists in quotes', '> - a\n>   - word\n> - c\n', '> - a\n>   - words\n> - c\n'],
    ['quotes in lists', '- a\n  > word\n  > b\n', '- a\n  > words\n  > b\n'],
    ['code in lists', '- a\n\n  ```\n  word\n  ```\n- b\n', '- a\n\n  ```\n  words\n  ```\n- b\n'],
    ['tables in lists', '- a\n\n  | h |\n  |---|\n  | word |\n', '- a\n\n  | h |\n  |---|\n  | words |\n'],
    ['an empty first line', '-\n  word\n', '-\n  words\n'],
    ['irregular indentation', '- a\n   - b\n    - word\n', '- a\n   - b\n    - words\n'],
    ['text before the box', '- a\n  1) [ ] word\n', '- a\n  1) [ ] words\n'],
  ] as const)('%s', (_name, text, expected) => {
    expect(edited(text, replaced('word', 'words'))).toBe(expected);
  });
});

describe('an item moved', () => {
  it('to another depth keeps its words and takes the indentation of its new place', () => {
    const outdent = list((items) => {
      const [first, ...rest] = items;
      const nested = first?.children[1];
      if (!first || nested?.kind !== 'list') throw new Error('no nested list');
      const [moved, ...left] = nested.items;
      return [
        { ...first, children: [first.children[0] as never, { ...nested, items: left }] },
        moved as ListItem,
        ...rest,
      ];
    });
    expect(edited('- a\n  - _b_\n    - c\n  - d\n- e\n', outdent)).toBe('- a\n  - d\n- _b_\n  - c\n- e\n');
  });

  it('within its list changes nothing but the order', () => {
    const swap = list((items) => [items[1] as ListItem, items[0] as ListItem, items[2] as ListItem]);
    expect(edited('* a\n* b __c__\n  more\n* d\n', swap)).toBe('* b __c__\n  more\n* a\n* d\n');
  });
});

describe('text that looks like a list or a box is kept as text', () => {
  it('a box typed into an item without one', () => {
    expect(
      edited(
        '- a\n',
        list(() => [item('[ ] not a task')]),
      ),
    ).toBe('- \\[ ] not a task\n');
  });

  it('two lists side by side become one, as Markdown reads them', () => {
    expect(edited('- a\n\ntext\n\n- b\n', (blocks) => blocks.filter((block) => block.kind === 'list'))).toBe(
      '- a\n- b\n',
    );
  });

  it('a paragraph after a list is not swallowed by it', () => {
    expect(edited('- a\n', (blocks) => [...blocks, paragraph('after')])).toBe('- a\n\nafter\n');
  });
});

describe('in a quote, an edit near a list keeps the blank lines around it', () => {
  it.each([
    ['> 1. a\n>    - b\n>\n>    > c\n', 'b', '> 1. a\n>    - b!\n>\n>    > c\n'],
    ['> - a\n>   - b\n>\n>   c\n>\n> d\n', 'a', '> - a!\n>   - b\n>\n>   c\n>\n> d\n'],
    ['> - a\n>\n> b\n', 'a', '> - a!\n>\n> b\n'],
  ] as const)('%j', (text, word, expected) => {
    expect(edited(text, replaced(word, `${word}!`))).toBe(expected);
  });
});
