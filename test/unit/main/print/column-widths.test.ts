import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../src/main/print/column-widths';

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

describe('the widths of a printed table', () => {
  it('fill the page exactly, whatever the columns hold, so that no table runs off the paper', () => {
    const column = fc.record({ longestWord: fc.nat(5000), longestCell: fc.nat(100_000) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 200 }), (columns) => {
        const { shares } = columnWidths(columns);
        expect(shares).toHaveLength(columns.length);
        expect(total(shares)).toBeCloseTo(100, 5);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leave a column of short words wide enough for them beside a column of long sentences', () => {
    const { shares, density } = columnWidths([
      { longestWord: 12, longestCell: 12 },
      { longestWord: 10, longestCell: 900 },
    ]);
    expect(density).toBe(0);
    expect(shares[0]).toBeGreaterThan(15);
  });

  it('come with smaller type only when the words need it', () => {
    const columns = (count: number) => Array.from({ length: count }, () => ({ longestWord: 9, longestCell: 30 }));
    expect([4, 8, 9, 20].map((count) => columnWidths(columns(count)).density)).toEqual([0, 1, 2, 3]);
  });
});
