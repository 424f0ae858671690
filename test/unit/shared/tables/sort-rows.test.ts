import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SortDirection, sortedOrder } from '../../../../src/shared/tables/sort-rows';

const sort = (texts: readonly string[], direction: SortDirection = 'ascending') =>
  sortedOrder(texts, direction).map((index) => texts[index]);

describe('rows that are sorted come in the order that a person means', () => {
  const cases: readonly (readonly [what: string, sorted: readonly string[]])[] = [
    ['numbers by size, with separators and signs', ['-3', '2', '10', '1,000', '2000.5', '1e6']],
    ['versions by their parts', ['v1.2.3-rc.1', 'v1.2.3', '1.2.9', '1.2.10', '2.0.0']],
    ['dates by the calendar', ['2025-12-31', '1 Feb 2026', 'Mar 2, 2026', '2026-03-03']],
    ['percentages by size', ['0.1%', '< 1%', '25 %', '99.9%']],
    ['times by length across units', ['900 µs', '5 ms', '1.5 s', '2 min', '1h']],
    ['sizes across units', ['10 KB', '2 MB', '3 MiB', '1 GB']],
    ['rates across units', ['30 req/min', '5/s', '2k req/s']],
    ['severities by their scale', ['Low', 'Medium', 'High', '**Critical**']],
    ['likelihoods by their scale', ['Unlikely', 'Possible', 'Likely']],
    ['log levels by their scale', ['debug', 'INFO', 'warn', 'ERROR']],
    ['percentiles', ['p50', 'p90', 'p95', 'p99', 'p999']],
    ['priorities', ['P0', 'P1', 'P2', 'P10']],
    ['statuses by their scale', ['Draft', 'In Review', 'Approved']],
    ['words with numbers as people count', ['item 2', 'item 10', 'Item 11', 'zebra']],
  ];
  for (const [what, sorted] of cases) {
    it(what, () => {
      const mixed = sorted.map((_, index) => sorted[(index * 5 + 2) % sorted.length] as string);
      const input = new Set(mixed).size === sorted.length ? mixed : [...sorted].reverse();
      expect(sort(input)).toEqual(sorted);
      expect(sort(input, 'descending')).toEqual([...sorted].reverse());
    });
  }

  it('blank cells last in both directions, so that what is there comes first', () => {
    expect(sort(['b', '', 'a', '—', 'TBD'])).toEqual(['a', 'b', '', '—', 'TBD']);
    expect(sort(['b', '', 'a'], 'descending')).toEqual(['b', 'a', '']);
  });

  it('as words where numbers and words are mixed', () => {
    expect(sort(['20', 'none yet', '3'])).toEqual(['3', '20', 'none yet']);
  });

  it('no row lost or doubled, and equal rows in their old order, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('1', 'p9', 'High', '', '2 ms', '1.2.3'))), (texts) => {
        for (const direction of ['ascending', 'descending'] as const) {
          const order = sortedOrder(texts, direction);
          expect([...order].sort((a, b) => a - b)).toEqual(texts.map((_, index) => index));
          const again = order.map((index) => texts[index] as string);
          expect(sortedOrder(again, direction)).toEqual(again.map((_, index) => index));
        }
      }),
    );
  });
});
