import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/shared/markdown/align';

const pairs = (before: string, after: string) => [...align([...before], [...after], (a, b) => a === b)];

describe('what two texts have in common is found', () => {
  it.each([
    ['abc', 'abxc', [0, 1, -1, 2]],
    ['abcd', 'ad', [0, 3]],
    ['', 'ab', [-1, -1]],
    ['abcdef', 'xbcdyf', [-1, 1, 2, 3, -1, 5]],
    ['ab', 'ab', [0, 1]],
  ] as const)('%s and %s', (before, after, expected) => {
    expect(pairs(before, after)).toEqual(expected);
  });

  it('pairs only equal pieces, never crosses, and finds as many as the longest common subsequence', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = pairs(before, after);
        let last = -1;
        for (const [index, at] of found.entries()) {
          if (at < 0) continue;
          expect(before[at]).toBe(after[index]);
          expect(at).toBeGreaterThan(last);
          last = at;
        }
        expect(found.filter((at) => at >= 0)).toHaveLength(longestCommon(before, after));
      }),
      { seed: 4, numRuns: 400 },
    );
  });
});

function longestCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of [...b].entries())
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}
