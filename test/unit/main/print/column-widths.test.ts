import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../src/main/print/column-widths';

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
const A4 = { width: 475, turnedWidth: null, fontSize: 10 };
const TURNABLE = { ...A4, turnedWidth: 722 };
const columns = (count: number, longestWord = 9) =>
  Array.from({ length: count }, () => ({ longestWord, longestCell: 30 }));

describe('the widths of a printed table', () => {
  it('fill the page exactly, whatever the columns hold, so that no table runs off the paper', () => {
    const column = fc.record({ longestWord: fc.nat(5000), longestCell: fc.nat(100_000) });
    const room = fc.record({
      width: fc.integer({ min: 150, max: 800 }),
      turnedWidth: fc.option(fc.integer({ min: 300, max: 800 })),
      fontSize: fc.integer({ min: 8, max: 14 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 200 }), room, (given, on) => {
        const { shares } = columnWidths(given, on);
        expect(shares).toHaveLength(given.length);
        expect(total(shares)).toBeCloseTo(100, 5);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leave a column of short words wide enough for them beside a column of long sentences', () => {
    const given = [
      { longestWord: 12, longestCell: 12 },
      { longestWord: 10, longestCell: 900 },
    ];
    const { shares, density } = columnWidths(given, A4);
    expect(density).toBe(0);
    expect(shares[0]).toBeGreaterThan(15);
  });

  it('come with smaller type only when the words need it', () => {
    expect([4, 8, 9, 20].map((count) => columnWidths(columns(count), A4).density)).toEqual([0, 1, 2, 3]);
  });

  it('turn the sheet only where the smallest type that reads well is not enough, and then need no small type', () => {
    const plans = [4, 8, 9, 11, 20].map((count) => columnWidths(columns(count), TURNABLE));
    expect(plans.map(({ turned }) => turned)).toEqual([false, false, false, true, true]);
    expect(plans[3]).toMatchObject({ density: 0 });
  });

  it('keep type readable when the text itself is small', () => {
    expect(columnWidths(columns(8, 12), { ...TURNABLE, fontSize: 8 })).toMatchObject({ density: 1 });
  });

  it('are those that the plan keeps, as far as no word is broken for it', () => {
    const given = columns(3);
    expect(columnWidths(given, A4, [50, 30, 20]).shares).toEqual([50, 30, 20]);
    const { shares } = columnWidths(given, A4, [96, 2, 2]);
    expect(shares[1]).toBeGreaterThan(12);
    expect(shares[1]).toBeCloseTo(shares[2] ?? 0, 0);
    expect(total(shares)).toBeCloseTo(100, 5);
  });
});
