import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyTextChange, textChangeOf } from '../../../../src/shared/text/text-change';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\u{1f600}', '\ud800'), maxLength: 40 });

it('a change made here gives the same text there, whatever it was', () => {
  fc.assert(
    fc.property(fc.option(texts), texts, (before, after) => {
      expect(applyTextChange(before, textChangeOf(before, after))).toBe(after);
    }),
  );
});

it('a change to a text that is not the one held is refused, so that nothing wrong is kept', () => {
  const change = textChangeOf('One two three four.', 'One two, three four.');
  expect(change.kind).toBe('splice');
  expect(applyTextChange('One two thre four.', change)).toBeNull();
  expect(applyTextChange('O', change)).toBeNull();
  expect(applyTextChange(null, change)).toBeNull();
});

it('a key in a long plan sends a few characters and not the plan', () => {
  const before = 'A line of a plan.\n'.repeat(60_000);
  const after = `${before.slice(0, 500_000)}x${before.slice(500_000)}`;
  expect(JSON.stringify(textChangeOf(before, after)).length).toBeLessThan(120);
});
