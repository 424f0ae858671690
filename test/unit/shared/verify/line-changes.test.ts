import { describe, expect, it } from 'vitest';
import { lineChanges } from '../../../../src/shared/verify/line-changes';

describe('the lines that an edit changed', () => {
  it.each<[string, string, number, readonly string[], readonly string[]]>([
    ['a\nb\nc\n', 'a\nx\nc\n', 2, ['b'], ['x']],
    ['a\nb\n', 'a\nb\nc\n', 3, [], ['c']],
    ['a\nb', 'a\nb\nc', 3, [], ['c']],
    ['a\r\nb', 'a\r\nb\r\nc', 3, [], ['c']],
    ['a\rb\r', 'a\rx\r', 2, ['b'], ['x']],
    ['a\nb\nc\nd\n', 'x\nb\nc\ny\n', 1, ['a', 'd'], ['x', 'y']],
    ['', 'a\n', 1, [], ['a']],
  ])('%j becomes %j', (before, after, line, removed, added) => {
    expect(lineChanges(before, after)).toEqual({ line, removed, added });
  });

  it('count a line whose end alone changed', () => {
    expect(lineChanges('a\r\nb\n', 'a\nb\n').removed).toEqual(['a']);
  });

  it('are none for the same text', () => {
    expect(lineChanges('a\n', 'a\n')).toMatchObject({ removed: [], added: [] });
  });

  it('are counted in a reasonable time when everything differs', () => {
    const many = (word: string) => `${word}\n`.repeat(5_000);
    expect(lineChanges(many('a'), many('b')).removed).toHaveLength(5_000);
  });
});
