import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { leafInText, placeInText } from '../../../../src/shared/markdown/text-place';
import { writtenPlaces } from '../../../../src/shared/markdown/write-markdown';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

const PLAN = `# The *plan*

First [words](https://example.com/words) of a
paragraph, **bold** end.

- one
- [ ] two
  more of two
  > quoted

| a | b |
| --- | --- |
| left | \`right\` side |

\`\`\`js
const a = 1;
  const b = 2;
\`\`\`
`;

describe('a caret keeps its place between rich text and source', () => {
  const source = readMarkdown(PLAN);
  const lines = PLAN.split('\n');

  it.each([
    ['in a heading, behind marks', [0], 'The plan', 'The plan'.length, 0, '# The *plan*'.length],
    [
      'behind a link, in another line',
      [1],
      'First words of a paragraph, bold end.',
      'First words of a para'.length,
      3,
      4,
    ],
    ['in bold words', [1], 'First words of a paragraph, bold end.', 'First words of a paragraph, bo'.length, 3, 15],
    ['in a task item', [2, 1, 0], 'two more of two', 3, 6, '- [ ] two'.length],
    ['in a quote in an item', [2, 1, 1, 0], 'quoted', 2, 8, '  > qu'.length],
    ['in a cell', [3, 1, 1], 'right side', 'right si'.length, 12, '| left | `right` si'.length],
    ['in code', [4], 'const a = 1;\n  const b = 2;', 'const a = 1;\n  con'.length, 16, '  con'.length],
  ] as const)('%s', (_name, path, shown, offset, line, column) => {
    expect(placeInText(source, path, shown, offset)).toEqual({ line, column });
    const leaf = leafInText(source, { line, column });
    expect(leaf?.path).toEqual(path);
    expect(leaf?.offsetIn(shown)).toBe(offset);
  });

  it('every line of the plan leads to some block', () => {
    for (const [line, text] of lines.entries()) {
      expect(leafInText(source, { line, column: text.length })).not.toBeNull();
    }
  });
});

describe('where each block was written', () => {
  for (const name of readdirSync(FIXTURES).filter((each) => each.endsWith('.md') && !each.startsWith('utf-16'))) {
    it(`is the line on which it stands: ${name}`, () => {
      const text = readFileSync(join(FIXTURES, name), 'utf8');
      const source = readMarkdown(text);
      const lines = text.split(/\r\n|\n|\r/);
      const places = writtenPlaces(source.blocks, source);
      expect(places).toHaveLength(source.blocks.length);
      for (const { line, text: own } of places) {
        const count = own.split('\n').length;
        expect(lines.slice(line, line + count).join('\n')).toBe(own);
      }
    });
  }
});
