import { expect, it } from 'vitest';
import { frontMatterEntries } from '../../../../src/shared/plan/front-matter';

const read = (...lines: readonly string[]) =>
  frontMatterEntries(lines.join('\n')).map(({ name, value, below }) => [below, name, value]);

it('names, values and lines of YAML', () => {
  expect(
    read(
      '---',
      'title: "A: b"',
      "note: 'it''s'",
      'tags: [a, "b"]',
      'long: >-',
      '  one',
      '  two',
      'at: https://x.org/a',
      '---',
    ),
  ).toEqual([
    [1, 'title', 'A: b'],
    [2, 'note', "it's"],
    [3, 'tags', 'a, b'],
    [4, 'long', 'one two'],
    [7, 'at', 'https://x.org/a'],
  ]);
});

it('TOML', () => {
  expect(read('+++', 'title = "A"', 'weight = 3', '+++')).toEqual([
    [1, 'title', 'A'],
    [2, 'weight', '3'],
  ]);
});

it('a placeholder in brackets is no list, and an empty list is empty', () => {
  expect(read('---', 'owner: [your name]', 'tags: []', '---')).toEqual([
    [1, 'owner', '[your name]'],
    [2, 'tags', ''],
  ]);
});

it('a hostile line takes no time', () => {
  const start = performance.now();
  read('---', `a${' '.repeat(200_000)}`, '---');
  expect(performance.now() - start).toBeLessThan(1000);
});
