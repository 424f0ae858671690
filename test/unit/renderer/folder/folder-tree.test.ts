import { describe, expect, it } from 'vitest';
import { treeRows } from '../../../../src/renderer/folder/folder-tree';
import { ALL, entry } from './entries';

const ENTRIES = ['z.md', 'a/2.md', 'a/10.md', 'a/b/c.md', 'd/e.md'].map((path) => entry(path));
const BY_NAME = { by: 'name', descending: false } as const;

function rows(words = '', closed: readonly string[] = []): readonly string[] {
  return treeRows(ENTRIES, { ...ALL, words }, BY_NAME, new Set(closed)).map((row) =>
    row.kind === 'folder'
      ? `${'  '.repeat(row.depth)}${row.isOpen ? '-' : '+'} ${row.name} ${row.plans}`
      : `${'  '.repeat(row.depth)}${row.entry.path}`,
  );
}

describe('the tree shows where each plan lies', () => {
  it('puts folders before plans, and both by name as a person counts', () => {
    expect(rows()).toEqual(['- a 3', '  - b 1', '    a/b/c.md', '  a/2.md', '  a/10.md', '- d 1', '  d/e.md', 'z.md']);
  });

  it('a closed folder hides its own, and still tells how many there are', () => {
    expect(rows('', ['a'])).toEqual(['+ a 3', '- d 1', '  d/e.md', 'z.md']);
  });

  it('leaves out folders in which the filter finds nothing', () => {
    expect(rows('c.md')).toEqual(['- a 1', '  - b 1', '    a/b/c.md']);
  });
});
