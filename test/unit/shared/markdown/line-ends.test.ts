import { describe, expect, it } from 'vitest';
import { splitLineEnds, withLineEnds } from '../../../../src/shared/markdown/line-ends';

describe('line ends that were not edited stay as they are', () => {
  it.each(['a\nb\n', 'a\r\nb', 'a\rb\r', 'a\r\nb\nc\rd', '', '\r\n', 'a'])('%j', (raw) => {
    const split = splitLineEnds(raw);
    expect(split.text).not.toContain('\r');
    expect(withLineEnds(split.text, split)).toBe(raw);
  });
});

describe('in a file that mixes line ends', () => {
  const split = splitLineEnds('a\r\nb\nc\r\nd\r\n');
  it.each([
    ['a changed line keeps its own', 'a\nB\nc\nd\n', 'a\r\nB\nc\r\nd\r\n'],
    ['a new line gets the usual one', 'a\nb\nx\nc\nd\n', 'a\r\nb\nx\r\nc\r\nd\r\n'],
    ['a line taken out takes its own along', 'a\nc\nd\n', 'a\r\nc\r\nd\r\n'],
    ['a lost final line end stays lost', 'a\nb\nc\nd', 'a\r\nb\nc\r\nd'],
  ])('%s', (_name, edited, expected) => {
    expect(withLineEnds(edited, split)).toBe(expected);
  });
});
