import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, lineChanges, linesWithEnds, textLineChanges } from '../../../../src/shared/text/line-changes';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 25 });

describe('which lines saving would change', () => {
  it('the lines outside of the changes are the same in both, in order', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = lineChanges(before, after);
        let [a, b] = [0, 0];
        for (const change of changes) {
          expect(change.fromA - a).toBe(change.fromB - b);
          expect(before.slice(a, change.fromA)).toEqual(after.slice(b, change.fromB));
          expect(change.toA - change.fromA + change.toB - change.fromB).toBeGreaterThan(0);
          [a, b] = [change.toA, change.toB];
        }
        expect(before.slice(a)).toEqual(after.slice(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('texts are compared as their lines are, whatever their line ends', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, texts, texts, (start, was, is, end) => {
        const [before, after] = [start + was + end, start + is + end];
        expect(textLineChanges(before, after)).toEqual(lineChanges(linesWithEnds(before), linesWithEnds(after)));
      }),
      { numRuns: 2000 },
    );
  });

  it('what differs in more than is looked into is one change, and the lines around it are still told apart', () => {
    const before = `one\n${'a\n'.repeat(50)}same\n${'b\n'.repeat(50)}end\n`;
    const after = `one\n${'c\n'.repeat(20)}same\n${'d\n'.repeat(30)}end\n`;
    expect(textLineChanges(before, after)).toHaveLength(2);
    expect(textLineChanges(before, after, 100)).toEqual([{ fromA: 1, toA: 102, fromB: 1, toB: 52 }]);
  });

  it('names no more lines than there are: those of a shortest way', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const width = after.length + 1;
        const common = new Int32Array((before.length + 1) * width);
        for (let i = before.length - 1; i >= 0; i--) {
          for (let j = after.length - 1; j >= 0; j--) {
            const both = [common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0];
            const same = before[i] === after[j] ? 1 + (common[(i + 1) * width + j + 1] ?? 0) : 0;
            common[i * width + j] = Math.max(same, ...both);
          }
        }
        const steps = lineChanges(before, after).reduce((sum, c) => sum + c.toA - c.fromA + c.toB - c.fromB, 0);
        expect(steps).toBe(before.length + after.length - 2 * (common[0] ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  it('counts a line in place of another once, and a line of another end as changed', () => {
    const count = (a: string, b: string) => countLines(lineChanges(linesWithEnds(a), linesWithEnds(b)));
    expect(count('a\nb\nc\n', 'a\nB\nc\n')).toBe(1);
    expect(count('a\nb\n', 'a\nb\nc\nd\n')).toBe(2);
    expect(count('a\r\nb\r\n', 'a\r\nb\n')).toBe(1);
    expect(count('a', 'a\n')).toBe(1);
    expect(count('', '')).toBe(0);
  });

  it('a text that is new all through is compared at once, not for minutes', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `line ${index}`);
    const after = before.map((line, index) => (index % 2 === 0 ? `${line} changed` : line));
    const start = performance.now();
    expect(countLines(lineChanges(before, after))).toBe(10_000);
    expect(
      countLines(
        lineChanges(
          before,
          before.map((line) => `${line}!`),
        ),
      ),
    ).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
