import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesWithEnds } from '../../../../src/shared/text/line-changes';
import { LineStarts } from '../../../../src/shared/text/line-starts';

test('the lines of any text are those that it is taken apart into, in whatever order they are asked for', () => {
  const pieces = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', ''), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 5 }), (parts, ranges) => {
      const text = parts.join('');
      const lines = linesWithEnds(text);
      const starts = new LineStarts(text);
      for (const [a, b] of ranges) {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(starts.slice(from, to)).toBe(lines.slice(from, to).join(''));
      }
      expect(starts.slice(0, Number.POSITIVE_INFINITY)).toBe(text);
    }),
  );
});
