import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { lineOfAnchor } from '../../../../src/shared/plan/anchor-line';

const TEXT = [
  '# Plan',
  '',
  '```md',
  '## Goal',
  '```',
  '',
  '## Goal',
  '',
  'Words',
  '-----',
  '',
  '## The `API` of [us](x.md) ##',
  '',
  '<a id="here"></a>',
  '',
  '## Goal',
  '',
].join('\n');

test.each([
  ['plan', 0],
  ['goal', 6],
  ['words', 8],
  ['the-api-of-us', 11],
  ['here', 13],
  ['goal-1', 15],
  ['top', 0],
  ['elsewhere', null],
])('a link leads to #%s of a long text without all of it being read', (anchor, line) => {
  expect(lineOfAnchor(TEXT, anchor)).toBe(line);
  expect(lineOfAnchor(TEXT, anchor, 100)).toBe(line);
  expect(lineOfAnchor(TEXT.replaceAll('\n', '\r\n'), anchor, 100)).toBe(line);
});

test('the headings of our documents are found alike in both ways', () => {
  const folder = join(import.meta.dirname, '../../../../examples');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const headings = readMarkdown(text).blocks.filter(({ kind }) => kind === 'heading').length;
    expect(headings).toBeGreaterThan(5);
    for (const match of text.matchAll(/^#+ (.+)$/gm)) {
      const anchor = (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-');
      expect(lineOfAnchor(text, anchor, 2000), anchor).toBe(lineOfAnchor(text, anchor, Number.MAX_SAFE_INTEGER));
    }
  }
});
