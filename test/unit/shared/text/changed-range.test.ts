import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedRange } from '../../../../src/shared/text/changed-range';

it('what differs is found to the character, also near the places where long texts are compared in strides', () => {
  const run = fc.integer({ min: 0, max: 9000 }).map((length) => 'ab'.repeat(length).slice(0, length));
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'x'), maxLength: 4 });
  fc.assert(
    fc.property(run, words, words, run, (start, was, is, end) => {
      const [before, after] = [start + was + end, start + is + end];
      const { from, to, toAfter } = changedRange(before, after);
      expect(before.slice(0, from) + after.slice(from, toAfter) + before.slice(to)).toBe(after);
      // Not one character more than that.
      expect(
        before.length === 0 || after.length === 0 || before[from] !== after[from] || from === Math.min(to, toAfter),
      ).toBe(true);
      expect(to === from || toAfter === from || before[to - 1] !== after[toAfter - 1]).toBe(true);
    }),
    { numRuns: 300 },
  );
});
