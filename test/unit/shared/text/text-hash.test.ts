import { expect, it } from 'vitest';
import { textHash } from '../../../../src/shared/text/text-hash';

it('texts that differ have other hashes', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'a\n', 'a\r', '\u{1f600}', '\ud83d'];
  expect(new Set(texts.map(textHash)).size).toBe(texts.length);
});

it('a change at a wrong place of a very long text is noticed, so that nothing wrong is kept for recovery', () => {
  const line = (n: number) => `Line ${n} of a plan that is far too long.\n`;
  const text = Array.from({ length: 150_000 }, (_, n) => line(n)).join('');
  expect(text.length).toBeGreaterThan(5_000_000);
  const at = 3_000_000;
  const right = `${text.slice(0, at)}x${text.slice(at)}`;
  const wrong = `${text.slice(0, at - 1000)}x${text.slice(at - 1000)}`;
  expect(textHash(wrong)).not.toBe(textHash(right));
  expect(textHash(`${text}x`)).not.toBe(textHash(text));
});
