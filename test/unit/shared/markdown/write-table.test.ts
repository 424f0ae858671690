import { describe, expect, it } from 'vitest';
import type { Align, Table, TableRow } from '../../../../src/shared/markdown/blocks';
import { at, edited, replaced, row, words } from '../../../helpers/edit-blocks';

const table = (change: (table: Table) => Partial<Table>) => at(0, 'table', (block) => ({ ...block, ...change(block) }));
const rows = (change: (rows: readonly TableRow[]) => readonly TableRow[]) =>
  table((block) => ({ rows: change(block.rows) }));
const cell = (rowIndex: number, column: number, text: string) =>
  rows((all) =>
    all.map((one, i) => {
      if (i !== rowIndex) return one;
      const cells = [...one.cells];
      while (cells.length <= column) cells.push([]);
      cells[column] = text === '' ? [] : words(text);
      return { ...one, cells };
    }),
  );

describe('a changed cell changes its own row in the row’s own style', () => {
  it.each([
    ['compact', '|a|b|\n|-|-|\n|1|2|\n', 'z', '|a|b|\n|-|-|\n|z|2|\n'],
    ['spaced', '| a | b |\n| - | - |\n| 1 | 2 |\n', 'zebra', '| a | b |\n| - | - |\n| zebra | 2 |\n'],
    ['padded', '| a   | b |\n|-----|---|\n| 1   | 2 |\n', 'zz', '| a   | b |\n|-----|---|\n| zz  | 2 |\n'],
    [
      'padded and too long',
      '| a   | b |\n|-----|---|\n| 1   | 2 |\n',
      'zebra',
      '| a   | b |\n|-----|---|\n| zebra | 2 |\n',
    ],
    ['without outer pipes', 'a | b\n--|--\n1 | 2\n', 'z', 'a | b\n--|--\nz | 2\n'],
    ['an empty cell', '| a | b |\n|---|---|\n| | |\n', 'z', '| a | b |\n|---|---|\n| z | |\n'],
    [
      'ragged rows',
      '| a | b | c |\n|---|---|---|\n| 1 |\n| 1 | 2 | 3 | 4 |\n',
      'z',
      '| a | b | c |\n|---|---|---|\n| z |\n| 1 | 2 | 3 | 4 |\n',
    ],
    ['a delimiter row that ends in a space', '| a |\n|---| \n| 1 |\n', 'z', '| a |\n|---| \n| z |\n'],
  ] as const)('%s', (_name, text, value, expected) => {
    expect(edited(text, cell(1, 0, value))).toBe(expected);
  });

  it('escaped pipes and pipes in code stay one cell', () => {
    const text = '| a | b |\n|---|---|\n| x \\| y | `p \\| q` word |\n';
    expect(edited(text, replaced('word', 'words'))).toBe(text.replace('word', 'words'));
    expect(edited(text, cell(1, 0, 'p | q'))).toBe('| a | b |\n|---|---|\n| p \\| q | `p \\| q` word |\n');
  });

  it('a line break in a cell is a tag', () => {
    const broken = rows((all) =>
      all.map((one, i) =>
        i === 1
          ? { ...one, cells: [[...words('1'), { kind: 'break' as const }, ...words('2')], one.cells[1] ?? []] }
          : one,
      ),
    );
    expect(edited('| a | b |\n|---|---|\n| 1 | 2 |\n', broken)).toBe('| a | b |\n|---|---|\n| 1<br>2 | 2 |\n');
  });

  it('a short row is filled up to the cell that was typed in', () => {
    expect(edited('| a | b | c |\n|---|---|---|\n| 1 |\n', cell(1, 2, 'z'))).toBe(
      '| a | b | c |\n|---|---|---|\n| 1 |   | z |\n',
    );
  });

  it('the first cell of a row without outer pipes can be emptied', () => {
    expect(edited('a | b\n--|--\n1 | 2\n', cell(1, 0, ''))).toBe('a | b\n--|--\n|  | 2 |\n');
  });
});

describe('rows and columns', () => {
  it('a new row is set as the row above it', () => {
    expect(
      edited(
        '|a|b|\n|-|-|\n|1|2|\n',
        rows((all) => [...all, row('3', '4')]),
      ),
    ).toBe('|a|b|\n|-|-|\n|1|2|\n|3|4|\n');
    expect(
      edited(
        'a | b\n--|--\n1 | 2\n',
        rows((all) => [...all, row('3', '4')]),
      ),
    ).toBe('a | b\n--|--\n1 | 2\n3 | 4\n');
    expect(
      edited(
        '| a   | b |\n|-----|---|\n| 1   | 2 |\n',
        rows((all) => [...all, row('3', '')]),
      ),
    ).toBe('| a   | b |\n|-----|---|\n| 1   | 2 |\n| 3   |   |\n');
  });

  it('a deleted row takes its line and no other', () => {
    expect(
      edited(
        '|a|\n|-|\n|1|\n|2|\n|3|\n',
        rows((all) => all.filter((_, i) => i !== 2)),
      ),
    ).toBe('|a|\n|-|\n|1|\n|3|\n');
  });

  it('moved rows keep their lines', () => {
    const text = '| a | b |\n|:--|--:|\n| 1|x |\n|  2 | y|\n';
    const swapped = rows((all) => [all[0] as TableRow, all[2] as TableRow, all[1] as TableRow]);
    expect(edited(text, swapped)).toBe('| a | b |\n|:--|--:|\n|  2 | y|\n| 1|x |\n');
  });

  const withColumn = (index: number, align: Align, cells: readonly string[]) =>
    table((block) => ({
      align: [...block.align.slice(0, index), align, ...block.align.slice(index)],
      rows: block.rows.map((one, i) => ({
        ...one,
        cells: [...one.cells.slice(0, index), words(cells[i] ?? ''), ...one.cells.slice(index)],
      })),
    }));
  const withoutColumn = (index: number) =>
    table((block) => ({
      align: block.align.filter((_, i) => i !== index),
      rows: block.rows.map((one) => ({ ...one, cells: one.cells.filter((_, i) => i !== index) })),
    }));

  it('a new column is added to each row once', () => {
    expect(edited('|a|b|\n|:-|-:|\n|1|2|\n', withColumn(1, null, ['n', 'm']))).toBe('|a|n|b|\n|:-|---|-:|\n|1|m|2|\n');
    expect(edited('| a | b |\n|---|---|\n| 1 | 2 |\n', withColumn(2, 'right', ['n', 'm']))).toBe(
      '| a | b | n |\n|---|---|--:|\n| 1 | 2 | m |\n',
    );
  });

  it('a cell that holds a line break alone keeps it when columns come, go or change places', () => {
    const take = (order: readonly number[]) =>
      table((block) => ({
        align: order.map((from) => block.align[from] ?? null),
        rows: block.rows.map((one) => ({ ...one, cells: order.map((from) => one.cells[from] ?? []) })),
      }));
    const text = 'a | <br>\n--- | ---\n`1` | 2\n';
    expect(edited(text, take([1, 0]))).toBe('<br> | a\n--- | ---\n2 | `1`\n');
    expect(edited(text, take([0, 1, 9]))).toBe('| a | <br> | |\n| --- | --- | --- |\n| `1` | 2 | |\n');
    expect(edited('a | <br> | <br>\n---|---|---\n1 | 2 | 3\n', take([0, 2]))).toContain('a | <br>\n');
  });

  it('a deleted column leaves the padding of the others', () => {
    expect(edited('| a  | b | c   |\n|----|---|-----|\n| 1  | 2 | 3   |\n', withoutColumn(1))).toBe(
      '| a  | c   |\n|----|-----|\n| 1  | 3   |\n',
    );
  });

  it('an alignment changes the delimiter row alone, at its old width', () => {
    const text = '| a    | b |\n|------|---|\n| 1    | 2 |\n';
    expect(
      edited(
        text,
        table(() => ({ align: ['center', null] })),
      ),
    ).toBe('| a    | b |\n|:----:|---|\n| 1    | 2 |\n');
  });

  it('widths that are kept stay kept when a column is aligned, added, deleted, moved or copied', () => {
    const dashes = (...counts: readonly number[]) => counts.map((count) => ` ${'-'.repeat(count)} `).join('|');
    const text = `| a | b | c |\n|${dashes(50, 30, 20)}|\n| 1 | 2 | 3 |\n`;
    const delimiter = (change: Parameters<typeof edited>[1]) => edited(text, change).split('\n')[1];
    const aligned = table(() => ({ align: ['center', null, 'right'] }));
    expect(delimiter(aligned)).toBe(`| :${'-'.repeat(50)}: | ${'-'.repeat(30)} | ${'-'.repeat(20)}: |`);
    expect(delimiter(withColumn(1, null, ['n', 'm']))).toBe(`|${dashes(38, 25, 22, 15)}|`);
    expect(delimiter(withColumn(2, null, ['b', '2']))).toBe(`|${dashes(39, 23, 23, 15)}|`);
    expect(delimiter(withoutColumn(0))).toBe(`|${dashes(60, 40)}|`);
    const moved = table((block) => ({
      rows: block.rows.map((one) => ({ ...one, cells: [2, 0, 1].map((from) => one.cells[from] ?? []) })),
    }));
    expect(delimiter(moved)).toBe(`|${dashes(20, 50, 30)}|`);
  });

  it('a new table has a header row, a delimiter row and its cells', () => {
    const fresh: Table = { kind: 'table', align: [null, 'right'], rows: [row('a', 'b'), row('', 'x|y')], source: null };
    expect(edited('', () => [fresh])).toBe('| a | b |\n| --- | --: |\n| | x\\|y |\n');
  });
});
