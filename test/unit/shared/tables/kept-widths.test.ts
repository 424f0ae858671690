import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlign, splitRow } from '../../../../src/shared/markdown/table-row';
import { filledRatios, keepWidths, readWidths, writeWidths } from '../../../../src/shared/tables/kept-widths';

const dashes = (row: string) => splitRow(row).map(({ from, to }) => row.slice(from, to).replace(/[^-]/g, '').length);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

const columns = fc.array(
  fc.record({
    cell: fc.constantFrom('-', '--', '---', ':-', '-:', ':-:', ':-----:', '----------'),
    lead: fc.constantFrom('', ' ', '  '),
    trail: fc.constantFrom('', ' ', '\t'),
    ratio: fc.double({ min: 0.1, max: 2000, noNaN: true }),
  }),
  { minLength: 2, maxLength: 50 },
);
const rows = fc.record({ columns, start: fc.constantFrom('', '|'), end: fc.constantFrom('', '|') }).map((row) => ({
  text: row.start + row.columns.map(({ lead, cell, trail }) => lead + cell + trail).join('|') + row.end,
  ratios: row.columns.map(({ ratio }) => ratio),
}));

describe('writing the widths of columns into a delimiter row', () => {
  it('writes dashes that add up to 100, with the colons, the padding and the pipes of the row', () => {
    expect(writeWidths('| --- |:-:|--:|', [200, 100, 100])).toBe(
      `| ${'-'.repeat(50)} |:${'-'.repeat(25)}:|${'-'.repeat(25)}:|`,
    );
    expect(writeWidths('--- | ---', [1, 3])).toBe(`${'-'.repeat(25)} | ${'-'.repeat(75)}`);
  });

  it('changes nothing but the number of dashes, which are 100 and at least two in each column', () => {
    fc.assert(
      fc.property(rows, ({ text, ratios }) => {
        const written = writeWidths(text, ratios) ?? '';
        expect(written.replace(/-+/g, '-')).toBe(text.replace(/-+/g, '-'));
        expect(readAlign(written)).toEqual(readAlign(text));
        expect(sum(dashes(written))).toBe(100);
        expect(Math.min(...dashes(written))).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('reads back what it wrote, and writes that again as it is', () => {
    fc.assert(
      fc.property(rows, ({ text, ratios }) => {
        const written = writeWidths(text, ratios) ?? '';
        const header = splitRow(text)
          .map(() => ' x ')
          .join('|');
        const read = readWidths(`|${header}|`, written) ?? [];
        expect(read).toEqual(dashes(written));
        expect(writeWidths(written, read)).toBe(written);
      }),
    );
  });

  it('keeps columns in proportion to within one dash where none is too narrow', () => {
    const ratios = fc.array(fc.integer({ min: 80, max: 400 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(ratios, (widths) => {
        const written = writeWidths(`|${'---|'.repeat(widths.length)}`, widths) ?? '';
        for (const [index, count] of dashes(written).entries()) {
          expect(Math.abs(count - ((widths[index] ?? 0) * 100) / sum(widths))).toBeLessThan(1);
        }
      }),
    );
  });

  it('leaves a row alone that can say no widths', () => {
    expect(writeWidths('| --- |', [100])).toBeNull();
    expect(writeWidths('| --- | --- |', [100])).toBeNull();
    expect(writeWidths('| a | b |', [1, 1])).toBeNull();
    expect(writeWidths('| --- | --- |', [0, 0])).toBeNull();
    expect(writeWidths(`|${'---|'.repeat(51)}`, Array(51).fill(1))).toBeNull();
  });
});

describe('the widths of columns that came to others', () => {
  it('are those of the column that they are a copy of, and the average otherwise', () => {
    expect(filledRatios([20, null, 80], ['a', 'a', 'b'])).toEqual([20, 20, 80]);
    expect(filledRatios([null, 20, 80], ['a', 'a', 'b'])).toEqual([20, 20, 80]);
    expect(filledRatios([20, null, 80], ['a', 'n', 'b'])).toEqual([20, 50, 80]);
    expect(filledRatios([20, null, 80], ['', '', 'b'])).toEqual([20, 50, 80]);
  });
});

describe('reading the widths that a delimiter row keeps', () => {
  const kept = `| ${'-'.repeat(30)} | :${'-'.repeat(69)}: |`;

  it('takes dashes that add up to 100 for widths, and no others', () => {
    expect(readWidths('| a | b |', kept)).toBeNull();
    expect(readWidths('| a | b |', kept.replace(':-', ':--'))).toEqual([30, 70]);
    expect(readWidths('| a |', `| ${'-'.repeat(100)} |`)).toBeNull();
    expect(readWidths('| a | b |', '| --- | --- |')).toBeNull();
  });

  it('takes the dashes of a source that is aligned for no widths, with an outer pipe or without', () => {
    const row = `| ${'-'.repeat(40)} | ${'-'.repeat(60)} |`;
    expect(readWidths(`| ${'a'.padEnd(40)} | ${'値'.padEnd(59)} |`, row)).toBeNull();
    expect(readWidths('a | b', `${'-'.repeat(40)} | ${'-'.repeat(60)}`)).toEqual([40, 60]);
    expect(readWidths(`${'a'.padEnd(40)} | b`, `${'-'.repeat(40)} | ${'-'.repeat(60)}`)).toBeNull();
  });
});

describe('keeping the widths of a table of a plan', () => {
  it('changes the delimiter row alone, behind quote marks and with its line end', () => {
    const text = 'Before\r\n\r\n> | a | b |\r\n> |:--|---|\r\n> | c | d |\r\n\r\nAfter';
    const lines = text.split('\r\n');
    lines[3] = `> |:${'-'.repeat(25)}|${'-'.repeat(75)}|`;
    expect(keepWidths(text, 4, [10, 30])).toBe(lines.join('\r\n'));
    expect(keepWidths(lines.join('\r\n'), 4, [10, 30])).toBeNull();
    expect(keepWidths(text, 0, [10, 30])).toBeNull();
  });
});
