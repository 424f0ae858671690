import { describe, expect, it } from 'vitest';
import type { Block, CodeBlock, Heading } from '../../../../src/shared/markdown/blocks';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../../../src/shared/markdown/write-markdown';
import { at, edited, paragraph, replaced, words } from '../../../helpers/edit-blocks';

const insert =
  (index: number, ...added: readonly Block[]) =>
  (blocks: readonly Block[]) => [...blocks.slice(0, index), ...added, ...blocks.slice(index)];
const remove = (index: number) => (blocks: readonly Block[]) => blocks.filter((_, i) => i !== index);

describe('a paragraph put in or taken out leaves its neighbours', () => {
  it.each([
    ['between paragraphs', 'a\n\nb\n', insert(1, paragraph('n')), 'a\n\nn\n\nb\n'],
    ['at the start', 'a\n', insert(0, paragraph('n')), 'n\n\na\n'],
    ['at the end', 'a\n', insert(1, paragraph('n')), 'a\n\nn\n'],
    ['at the end of a file without a final line end', 'a', insert(1, paragraph('n')), 'a\n\nn'],
    ['between a heading and its table', '# h\n| a |\n|---|\n', insert(1, paragraph('n')), '# h\n\nn\n\n| a |\n|---|\n'],
    ['into an empty file', '', insert(0, paragraph('n')), 'n\n'],
    ['taken out', 'a\n\n\nb\n\nc\n', remove(1), 'a\n\nc\n'],
    ['the last', 'a\n\nb\n', remove(1), 'a\n'],
    ['the only', 'a\n', remove(0), ''],
  ] as const)('%s', (_name, text, change, expected) => {
    expect(edited(text, change)).toBe(expected);
  });
});

describe('headings', () => {
  const level = (to: Heading['level']) => at(0, 'heading', (block) => ({ ...block, level: to }));
  it.each([
    ['## a\n', 3, '### a\n'],
    ['##  a ##\n', 1, '#  a #\n'],
    ['a\n===\n', 2, 'a\n---\n'],
    ['a\n===\n', 3, '### a\n'],
  ] as const)('%j to level %i', (text, to, expected) => {
    expect(edited(text, level(to))).toBe(expected);
  });

  it('a paragraph that becomes a heading keeps its spelling', () => {
    const promoted = at(0, 'paragraph', (block) => ({
      kind: 'heading',
      level: 2,
      inlines: block.inlines,
      source: block.source,
    }));
    expect(edited('a __b__ \\*c\n', promoted)).toBe('## a __b__ \\*c\n');
  });

  it('a hard break in a heading becomes a tag', () => {
    const broken = at(0, 'heading', (block) => ({
      ...block,
      inlines: [...words('a'), { kind: 'break' }, ...words('b')],
    }));
    expect(edited('# a\n', broken)).toBe('# a<br>b\n');
  });
});

describe('quotes', () => {
  it.each([
    ['fields with hard breaks', '> **Owner:** me  \n> **Status:** Draft  \n> **Due:** x\n', 'Draft', 'Done'],
    ['lazy lines', '> a\nword b\n', 'word', 'words'],
    ['no space after the marker', '>a\n>word\n', 'word', 'words'],
    ['deep quotes', '> > a\n> > word\n>\n> b\n', 'word', 'words'],
    ['code in quotes', '> ```\n> word\n> ```\n', 'word', 'words'],
  ] as const)('a word typed: %s', (_name, text, from, to) => {
    expect(edited(text, replaced(from, to))).toBe(text.replace(from, to));
  });

  it('a paragraph added inside', () => {
    const longer = at(0, 'quote', (block) => ({ ...block, children: [...block.children, paragraph('n')] }));
    expect(edited('> a\n', longer)).toBe('> a\n>\n> n\n');
  });
});

describe('code blocks', () => {
  const code = (change: (block: CodeBlock) => Partial<CodeBlock>) =>
    at(0, 'code', (block) => ({ ...block, ...change(block) }));
  it('a changed line leaves the others and the fences', () => {
    expect(edited('~~~~ js\na\n  b\nc\n~~~~~\n', replaced('b', 'x'))).toBe('~~~~ js\na\n  x\nc\n~~~~~\n');
    expect(edited('    a\n\n    b\n', replaced('b', 'x'))).toBe('    a\n\n    x\n');
  });
  it('a fence grows when the code holds one', () => {
    expect(
      edited(
        '```\na\n```\n',
        code(() => ({ text: '```\nb' })),
      ),
    ).toBe('````\n```\nb\n````\n');
  });
  it('the language changes the opening fence alone', () => {
    expect(
      edited(
        '```js\na\n```\n',
        code(() => ({ info: 'ts' })),
      ),
    ).toBe('```ts\na\n```\n');
  });
  it('an unclosed fence is closed when something follows it', () => {
    expect(edited('```\na\n', insert(1, paragraph('n')))).toBe('```\na\n```\n\nn\n');
  });
  it('emptied code stays code', () => {
    expect(
      readMarkdown(
        edited(
          '    a\n',
          code(() => ({ text: '' })),
        ),
      ).blocks[0]?.kind,
    ).toBe('code');
  });
});

describe('line ends', () => {
  it.each([
    ['a\r\n\r\nword\r\n', 'a\r\n\r\nwords\r\n'],
    ['a\r\rword\r', 'a\r\rwords\r'],
    ['a\r\n\nword\nb\r\n', 'a\r\n\nwords\nb\r\n'],
  ] as const)('%j', (text, expected) => {
    expect(edited(text, replaced('word', 'words'))).toBe(expected);
  });
  it('new lines get the line end that the file uses', () => {
    expect(edited('a\r\nb\r\n', insert(1, paragraph('n')))).toBe('a\r\nb\r\n\r\nn\r\n');
  });
});

describe('pieces moved from one plan to another', () => {
  it('keep the spelling that they had', () => {
    const from = readMarkdown('* __a__\n* b\n');
    const to = readMarkdown('x\n');
    expect(writeMarkdown([...to.blocks, ...from.blocks], to)).toBe('x\n\n* __a__\n* b\n');
  });
});

describe('front matter and verbatim blocks', () => {
  it.each([
    '---\ntitle: a\n---\n\n# word\n',
    '<div>\nword\n</div>\n\nb\n',
    '<!-- note -->\nword\n',
    '[a]: /u "word"\n\nb [a]\n',
    'a[^1]\n\n[^1]: word\n    more\n\nb\n',
  ])('%j', (text) => {
    expect(edited(text, replaced('word', 'words'))).toBe(text.replace('word', 'words'));
  });
});

describe('paragraphs wrapped by hand that are split or joined', () => {
  const text = 'one __two__\nthree four\nfive \\* six\n';
  const [first] = readMarkdown(text).blocks;
  const inlines = first?.kind === 'paragraph' ? first.inlines : [];

  it('a split changes the line that it is in, and both parts keep their line breaks', () => {
    const split = (blocks: readonly Block[]): readonly Block[] => {
      const [block] = blocks;
      if (block?.kind !== 'paragraph') return blocks;
      const [one, two, rest] = inlines;
      if (!one || !two || rest?.kind !== 'text') return blocks;
      const at = rest.text.indexOf(' four');
      return [
        { ...block, inlines: [one, two, { ...rest, text: rest.text.slice(0, at) }] },
        { kind: 'paragraph', inlines: [{ ...rest, text: rest.text.slice(at) }], source: null },
      ];
    };
    expect(edited(text, split)).toBe('one __two__\nthree\n\nfour\nfive \\* six\n');
  });

  it('a join changes the lines that meet, and both parts keep their line breaks', () => {
    const join = (blocks: readonly Block[]): readonly Block[] => {
      const [a, b, ...rest] = blocks;
      if (a?.kind !== 'paragraph' || b?.kind !== 'paragraph') return blocks;
      return [{ ...a, inlines: [...a.inlines, ...b.inlines] }, ...rest];
    };
    expect(edited('a\nb __c__\n\nd\n_e_ f\n\nend\n', join)).toBe('a\nb **c**d\n_e_ f\n\nend\n');
  });

  it('an item split in two keeps the breaks of its second half', () => {
    const halve = at(0, 'list', (list) => {
      const [one] = list.items;
      const para = one?.children[0];
      if (!one || para?.kind !== 'paragraph') return list;
      const half = (text: string) => ({ ...one, children: [{ ...para, inlines: words(text) }] });
      return { ...list, items: [half('a b'), half('c d')] };
    });
    expect(edited('- a\n  b c\n  d\n', halve)).toBe('- a\n  b\n- c\n  d\n');
  });
});
