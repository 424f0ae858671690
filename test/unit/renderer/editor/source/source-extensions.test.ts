import { expect, it } from 'vitest';
import { hasEndlessLine } from '../../../../../src/renderer/editor/source/source-extensions';

it('only a text with a line of a megabyte scrolls sideways: wrapping one stops the window for seconds', () => {
  const line = `${'word '.repeat(200_000)}\n`;
  expect(hasEndlessLine(line)).toBe(true);
  expect(hasEndlessLine(`# Plan\n\n${line}\nWords.\n`)).toBe(true);
  for (const end of ['\n', '\r\n', '\r']) expect(hasEndlessLine(`A line of words.${end}`.repeat(200_000))).toBe(false);
  expect(hasEndlessLine(`# Plan\n\n${'x'.repeat(400_000)}\n`)).toBe(false);
  expect(hasEndlessLine('')).toBe(false);
});
