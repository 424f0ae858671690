import { describe, expect, it } from 'vitest';
import { blockKey } from '../../../../src/shared/markdown/block-key';
import type { Block } from '../../../../src/shared/markdown/blocks';
import { MARK } from '../../../../src/shared/markdown/blocks';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { at, edited, paragraph, replaced } from '../../../helpers/edit-blocks';

const changed = (text: string, from: string, to: string) => edited(text, replaced(from, to));

describe('a word typed into a leaf leaves the rest as it is spelled', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['emphasis marks', 'a __b__ _c_ *d* **e** f', 'f', 'fg', 'a __b__ _c_ *d* **e** fg'],
    ['escapes and entities', 'a \\* b &amp; c &copy; \\_d', 'b', 'bb', 'a \\* bb &amp; c &copy; \\_d'],
    ['hand-made line breaks', 'one two\nthree four\nfive six', 'three', 'threes', 'one two\nthrees four\nfive six'],
    ['hard breaks of both kinds', 'a  \nb\\\nc d', 'c', 'cc', 'a  \nb\\\ncc d'],
    ['a break tag', 'a<br>b<br />c', 'b', 'bb', 'a<br>bb<br />c'],
    [
      'links of every form',
      '[a](u "t") [b][r] [r] <http://x.y> http://z.w d\n\n[r]: /r',
      'd',
      'dd',
      '[a](u "t") [b][r] [r] <http://x.y> http://z.w dd\n\n[r]: /r',
    ],
    ['text inside a link', 'see [the *big* docs](u "t") now', 'docs', 'book', 'see [the *big* book](u "t") now'],
    ['text inside bold', 'a **bold word** b', 'bold', 'bolder', 'a **bolder word** b'],
    ['code spans', 'a `` b ` c `` d', 'd', 'dd', 'a `` b ` c `` dd'],
    ['text inside a code span', 'run `npm test` now', 'npm', 'pnpm', 'run `pnpm test` now'],
    ['inline HTML and comments', 'a <kbd>b</kbd> <!-- c --> d', 'b', 'bb', 'a <kbd>bb</kbd> <!-- c --> d'],
    ['images and footnotes', '![a](b) x[^1]\n\n[^1]: note', 'x', 'xx', '![a](b) xx[^1]\n\n[^1]: note'],
    ['a nested mark of one kind', '*_a b_* c', 'c', 'cc', '*_a b_* cc'],
    ['a closed heading', '## a b ##', 'a', 'aa', '## aa b ##'],
    ['a setext heading', 'a\nb\n====', 'b', 'bb', 'a\nbb\n===='],
    ['snake_case and lone stars', 'a_b_c and 2 * 3 * 4 x', 'x', 'xx', 'a_b_c and 2 * 3 * 4 xx'],
    ['brackets that are no link', '[Title] and [TBD] x', 'x', 'xx', '[Title] and [TBD] xx'],
  ];
  it.each(cases)('%s', (_name, text, from, to, expected) => {
    expect(changed(text, from, to)).toBe(expected);
  });
});

describe('new text is escaped only where it would be read as something else', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['plain words.', 'plain words.'],
    ['a_b_c', 'a_b_c'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['*stars*', '\\*stars*'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['> no quote', '\\> no quote'],
    ['<div>', '\\<div>'],
    ['[x](y)', '[x]\\(y)'],
    ['&amp;', '\\&amp;'],
    ['a `b` c', 'a \\`b` c'],
    ['#hashtag', '#hashtag'],
    ['C:\\temp', 'C:\\temp'],
    ['~~gone~~', '\\~~gone~~'],
    ['http://a.b/c_d', 'http://a.b/c_d'],
  ];
  it.each(cases)('%s', (text) => {
    const out = edited('x\n', () => [paragraph(text)]);
    const [block, ...others] = readMarkdown(out).blocks;
    expect(others).toEqual([]);
    expect(block && blockKey(block)).toBe(blockKey(paragraph(text)));
  });

  it.each(cases.slice(0, 7))('%s is written as %s', (text, expected) => {
    expect(edited('x\n', () => [paragraph(text)])).toBe(`${expected}\n`);
  });
});

describe('source that stands among words', () => {
  it('can be typed into, and the words around it keep their spelling', () => {
    const text = 'a*b \\*c <kbd>x</kbd> [t] ![i](u) _d_\n';
    const typed = at(0, 'paragraph', (block) => ({
      ...block,
      inlines: block.inlines.map((one) =>
        one.kind === 'raw' && one.source === '<kbd>' ? { ...one, source: '<kbd' } : one,
      ),
    }));
    expect(edited(text, typed)).toBe(text.replace('<kbd>', '<kbd'));
  });
});

describe('marks put on and taken off', () => {
  const marked = (marks: number) =>
    at(0, 'paragraph', (block) => ({
      ...block,
      inlines: [
        { kind: 'text', text: 'one ', marks: 0 },
        { kind: 'text', text: 'two', marks },
        { kind: 'text', text: ' three', marks: 0 },
      ],
    }));

  it('bold, italic, struck and code words are written in the house style', () => {
    expect(edited('one two three', marked(MARK.strong))).toBe('one **two** three');
    expect(edited('one two three', marked(MARK.emphasis))).toBe('one *two* three');
    expect(edited('one two three', marked(MARK.strike))).toBe('one ~~two~~ three');
    expect(edited('one two three', marked(MARK.code))).toBe('one `two` three');
    expect(edited('one two three', marked(MARK.strong | MARK.emphasis))).toBe('one ***two*** three');
  });

  it('the marks that the plan uses are used for new ones', () => {
    const bolder = (blocks: readonly Block[]) => [
      marked(MARK.strong)(blocks.slice(0, 1))[0] as Block,
      ...blocks.slice(1),
    ];
    expect(edited('one two three\n\n__a__ and __b__', bolder)).toBe('one __two__ three\n\n__a__ and __b__');
  });

  it('a mark taken off leaves no delimiter behind', () => {
    expect(edited('one **two** three', marked(0))).toBe('one two three');
    expect(edited('one ~~**two**~~ three', marked(MARK.strong))).toBe('one **two** three');
  });

  it('white space at the edge of a mark stays outside of it', () => {
    const spaced = at(0, 'paragraph', (block) => ({
      ...block,
      inlines: [
        { kind: 'text', text: 'one', marks: 0 },
        { kind: 'text', text: ' two ', marks: MARK.strong },
        { kind: 'text', text: 'three', marks: 0 },
      ],
    }));
    expect(edited('one two three', spaced)).toBe('one **two** three');
  });

  it('a soft line break inside words made bold stays a line break', () => {
    const all = at(0, 'paragraph', (block) => ({
      ...block,
      inlines: [{ kind: 'text', text: 'one two three', marks: MARK.strong }],
    }));
    expect(edited('one two\nthree', all)).toBe('**one two\nthree**');
  });
});
