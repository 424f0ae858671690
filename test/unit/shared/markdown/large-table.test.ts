import { expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../../../src/shared/markdown/write-markdown';
import { MOST_CELLS } from '../../../../src/shared/tables/table-size';

const table = (rows: number) => `|${'a|'.repeat(20)}\n|${'-|'.repeat(20)}\n${`|${'x|'.repeat(20)}\n`.repeat(rows - 2)}`;

it('a table of too many cells is shown as its source and comes out the same; one cell row less is a table', () => {
  const text = `before\n\n${table(MOST_CELLS / 20 + 1)}\nafter\n`;
  const source = readMarkdown(text);
  expect(source.blocks.map((block) => (block.kind === 'verbatim' ? block.role : block.kind))).toEqual([
    'paragraph',
    'table',
    'paragraph',
  ]);
  expect(source.blocks[1]?.kind).toBe('verbatim');
  expect(writeMarkdown(source.blocks, source)).toBe(text);
  expect(readMarkdown(table(MOST_CELLS / 20)).blocks[0]?.kind).toBe('table');
});
