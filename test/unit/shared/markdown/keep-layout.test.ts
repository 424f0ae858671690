import { describe, expect, it } from 'vitest';
import { type Block, type List, type ListItem, MARK } from '../../../../src/shared/markdown/blocks';
import { at, edited, item, replaced, replaceWords } from '../../../helpers/edit-blocks';

const typed = (text: string, word: string) => edited(text, replaced(word, `${word} new`));

describe('a word typed into a line leaves the rest of the line and the lines around it', () => {
  it.each([
    ['code indented by tabs', '\ta\n\t\tb c\n\td\n', 'b', '\ta\n\t\tb new c\n\td\n'],
    ['code in an indented fence that never ends', ' ```\na\nb\n', 'a', ' ```\na new\nb\n'],
    ['a heading closed with more marks than it has', '## a ####\n', 'a', '## a new ####\n'],
    ['an item that starts on its second line', '- \n  a\n', 'a', '- \n  a new\n'],
    ['a quote that ends in an empty line', '> a\n>\n\nb\n', 'a', '> a new\n>\n\nb\n'],
    ['a cell that ends in a no-break space', '| a\u00a0 | b |\n|---|---|\n', 'a', '| a new\u00a0 | b |\n|---|---|\n'],
    ['a lazy line that looks like an underline', '> a\nb\n===\n', 'a', '> a new\nb\n===\n'],
    ['bold words on both sides of a hard break', '**a**  \n**b** c\n', 'c', '**a**  \n**b** c new\n'],
    ['an item in a quote, before an empty line', '> * a\n> * b\n>\n> c\n', 'a', '> * a new\n> * b\n>\n> c\n'],
    ['a fence around lines that open but close none', '```md\n  ```js\na\n```\n', 'a', '```md\n  ```js\na new\n```\n'],
    ['an entity of two characters', 'a &ngE; b\n', 'a', 'a new &ngE; b\n'],
  ] as const)('%s', (_name, text, word, expected) => {
    expect(typed(text, word)).toBe(expected);
  });

  it('a new line of code stands where the line above it does', () => {
    const more = at(0, 'code', (code) => ({ ...code, text: `${code.text}\nnew` }));
    expect(edited('\ta\n\tb\n', more)).toBe('\ta\n\tb\n\tnew\n');
  });

  it('half of an entity of two characters is written as what is left', () => {
    expect(edited('a&ngE;b\n', replaced('\u0338', ''))).toBe('a\u2267b\n');
  });
});

const inItem = (index: number, change: (list: List) => List) =>
  at(0, 'list', (list) => ({
    ...list,
    items: list.items.map((one, i) =>
      i === index
        ? { ...one, children: one.children.map((child) => (child.kind === 'list' ? change(child) : child)) }
        : one,
    ),
  }));
const append = (list: List): List => ({ ...list, items: [...list.items, item('new')] });

/** What Enter at the end of an item's words does: what stands below them goes to the new item. */
const splitFirst = at(0, 'list', (list) => {
  const [first, ...others] = list.items as [ListItem, ...ListItem[]];
  const [words, ...below] = first.children as [Block, ...Block[]];
  const added = item('new');
  return {
    ...list,
    items: [{ ...first, children: [words] }, { ...added, children: [...added.children, ...below] }, ...others],
  };
});

it('a word typed into a link that is its own label leaves the spelling of other such links', () => {
  const text = '[a b][] and\n[c d] and [e f][]\n\n[a b]: x\n[c d]: y\n[e f]: z\n';
  const typedInto = (label: string) =>
    edited(
      text,
      at(0, 'paragraph', (one) => replaceWords(one, label, label.replace(' ', ' new '))),
    );
  expect(typedInto('c d')).toBe(text.replace('[c d] ', '[c new d][c d] '));
  expect(typedInto('a b')).toBe(text.replace('[a b][]', '[a new b][a b]'));
});

it('words made bold before a hard break leave the bold words behind it', () => {
  const bold = at(0, 'paragraph', (one) => ({
    ...one,
    inlines: one.inlines.map((inline) => (inline.kind === 'text' ? { ...inline, marks: MARK.strong } : inline)),
  }));
  expect(edited('a  \n**b**\n', bold)).toBe('**a**  \n**b**\n');
  expect(edited('**a**\\\nb\n', bold)).toBe('**a**\\\n**b**\n');
});

describe('a new item among items indented by tabs', () => {
  it('stands beside those of its list', () => {
    expect(edited('- a\n\t- b\n', inItem(0, append))).toBe('- a\n\t- b\n\t- new\n');
    expect(
      edited(
        '- a\n\t- b\n\t\t- c\n',
        inItem(0, (list) => ({
          ...list,
          items: list.items.map((one) => ({
            ...one,
            children: one.children.map((child) => (child.kind === 'list' ? append(child) : child)),
          })),
        })),
      ),
    ).toBe('- a\n\t- b\n\t\t- c\n\t\t- new\n');
  });

  it.each([
    ['- a\n\t- b\n\t- c\n', '- a\n- new\n\t- b\n\t- c\n'],
    ['1. a\n\t- b\n', '1. a\n2. new\n\t- b\n'],
  ])('takes the items below it as they stand: %j', (text, expected) => {
    expect(edited(text, splitFirst)).toBe(expected);
  });
});

describe('a new item in a list that has blank lines between some of its items', () => {
  const insert = (index: number) =>
    at(0, 'list', (list) => ({
      ...list,
      items: [...list.items.slice(0, index), item('new'), ...list.items.slice(index)],
    }));

  it.each([
    ['between close ones', '- a\n- b\n\n- c\n', 1, '- a\n- new\n- b\n\n- c\n'],
    ['between ones apart', '- a\n- b\n\n- c\n', 2, '- a\n- b\n\n- new\n\n- c\n'],
    ['after close ones', '- a\n\n- b\n- c\n', 3, '- a\n\n- b\n- c\n- new\n'],
  ] as const)('%s', (_name, text, index, expected) => {
    expect(edited(text, insert(index))).toBe(expected);
  });

  it('keeps the list below its words close to them', () => {
    expect(edited('- a\n  - b\n\n- c\n', splitFirst)).toBe('- a\n\n- new\n  - b\n\n- c\n');
  });
});
