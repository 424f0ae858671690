import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedImage, imageMarkdown, readImageSource } from '../../../../src/shared/markdown/image-source';
import { NO_REFERENCES, type References } from '../../../../src/shared/markdown/link-references';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';

const REFERENCES: References = {
  links: new Map([['FLOW', { href: 'flow.png', title: 'The flow' }]]),
  footnotes: new Set(),
};

describe('an image is read as a reader of Markdown shows it', () => {
  it.each([
    ['![a](b.png)', { alt: 'a', address: 'b.png', title: null, isReference: false }],
    ['![](b.png)', { alt: '', address: 'b.png', title: null, isReference: false }],
    ['![a *b* `c`](<b c.png> "T \\" t")', { alt: 'a b c', address: 'b c.png', title: 'T " t', isReference: false }],
    ['![a \\[1\\] &amp; b](b%20c.png)', { alt: 'a [1] & b', address: 'b%20c.png', title: null, isReference: false }],
    ['![x][flow]', { alt: 'x', address: 'flow.png', title: 'The flow', isReference: true }],
    ['![flow][]', { alt: 'flow', address: 'flow.png', title: 'The flow', isReference: true }],
    ['![Flow]', { alt: 'Flow', address: 'flow.png', title: 'The flow', isReference: true }],
    ['![two\nlines](a.png)', { alt: 'two lines', address: 'a.png', title: null, isReference: false }],
  ])('%s', (source, image) => {
    expect(readImageSource(source, REFERENCES)).toEqual(image);
  });

  it.each(['![x][nothing]', 'words', '![a](b.png) more', ''])('%s is none', (source) => {
    expect(readImageSource(source, REFERENCES)).toBeNull();
  });
});

it('any description and any address of a new image come back as they were given', () => {
  const words = fc.string({ unit: 'binary' }).map((text) => text.replace(/\s+/g, ' ').trim());
  const printable = words.filter((text) => !/\p{Cc}|\uFFFD|\p{Cs}/u.test(text));
  const address = fc.stringMatching(/^[a-z0-9 ()._/'é-]{1,20}$/).filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(printable, address, (alt, path) => {
      const source = imageMarkdown(alt, path);
      const read = readImageSource(source, NO_REFERENCES);
      expect(read?.alt).toBe(alt);
      expect(decodeURIComponent(read?.address ?? '')).toBe(path);
      // In a table's cell a pipe of the description ends no cell.
      const [table] = readMarkdown(`| a |\n| - |\n| ${source} |\n`).blocks;
      expect(table?.kind === 'table' && table.rows[1]?.cells.length).toBe(1);
    }),
  );
});

describe('a change of one part of an image leaves the others as they are spelled', () => {
  it.each([
    ['![a](<b c.png> "T")', { alt: 'new' }, '![new](<b c.png> "T")'],
    ['![*a*](b.png   "T")', { address: 'c d.png' }, '![*a*](c%20d.png   "T")'],
    ['![a][flow]', { alt: 'b' }, '![b][flow]'],
    ['![flow][]', { alt: 'b' }, '![b][flow]'],
    ['![flow]', { alt: 'b' }, '![b][flow]'],
    ['![a][flow]', { address: 'x.png' }, '![a](x.png)'],
    ['![a]()', { address: 'x.png' }, '![a](x.png)'],
    ['![*a*](b.png)', {}, '![*a*](b.png)'],
  ])('%s', (source, change, wanted) => {
    const was = readImageSource(source, REFERENCES);
    expect(was && changedImage(source, { ...was, ...change }, was)).toBe(wanted);
  });
});
