import { describe, expect, it } from 'vitest';
import { columnLooks, rowFacts, rowLook } from '../../../../src/shared/tables/table-looks';

function looks(...rows: readonly string[]) {
  const [header, ...body] = rows.map((row) => rowFacts(row.split('|')));
  if (header === undefined) throw new Error('a table has a header');
  const columns = columnLooks(header, body);
  return { columns, rows: body.map((row) => rowLook(columns, row)) };
}

describe('how a table is shown', () => {
  it('numbers and values with units stand with their ends under each other, names and prose do not', () => {
    const { columns } = looks(
      'Metric|Target|Users|Version|Note|Since|Id|Empty',
      'p50|25 ms|1,200|5|3 of the services stop|2026-01-02|7|',
      'p99|< 150 ms|2k|6|none|2026-01-03|8|',
      'p999|n/a||7|none|2026-01-03|9|',
    );
    expect(columns.numeric).toEqual([false, true, true, false, false, false, false, false]);
  });

  it('a column with one word in it is no column of numbers', () => {
    expect(looks('Flag|Default', 'a|0', 'b|Off').columns.numeric).toEqual([false, false]);
  });

  it('a row that misses its target is marked at its current value, and only that one', () => {
    const { rows } = looks(
      'Metric|Target|Current',
      'p99 latency|150 ms|131 ms',
      'Throughput|1,200/s|940/s',
      'Feel|good|bad',
    );
    expect(rows.map(({ missed }) => missed)).toEqual([null, 2, null]);
  });

  it('a unit in the header counts for cells without one', () => {
    expect(looks('Metric|Target (ms)|Current (ms)', 'Latency|20|30').rows[0]?.missed).toBe(2);
  });

  it('words of a scale have their marks, others have none', () => {
    expect(looks('Asset|Severity', 'Ledger|Critical', 'Card|who knows').rows.map(({ marks }) => marks)).toEqual([
      [null, 'top'],
      [null, null],
    ]);
  });
});
