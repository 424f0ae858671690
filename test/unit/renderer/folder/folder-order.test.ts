import { describe, expect, it } from 'vitest';
import { ageOf, byOrder, type FolderOrder, isShown } from '../../../../src/renderer/folder/folder-order';
import { ALL, entry } from './entries';

const draft = entry('draft.md', { status: { text: 'Draft', state: 'draft' }, owner: 'Kim', done: 1, total: 4 });
const approved = entry('approved.md', {
  title: 'Ledger',
  status: { text: 'Approved', state: 'approved' },
  updated: { text: '2026-01-02', day: '2026-01-02' },
  done: 4,
  total: 4,
});
const bare = entry('bare 10.md');
const unread = { ...entry('bare 9.md'), row: null };

function order(by: FolderOrder['by'], descending = false): readonly string[] {
  return [bare, approved, unread, draft].sort(byOrder({ by, descending })).map(({ path }) => path);
}

describe('plans stand in the order that was asked for', () => {
  it('sorts by the way that a plan goes, not by letters, with what is not known last', () => {
    expect(order('status')).toEqual(['draft.md', 'approved.md', 'bare 9.md', 'bare 10.md']);
    expect(order('status', true)).toEqual(['approved.md', 'draft.md', 'bare 9.md', 'bare 10.md']);
  });

  it('sorts by the share of done items, and plans without items last both ways', () => {
    expect(order('progress').slice(0, 2)).toEqual(['draft.md', 'approved.md']);
    expect(order('progress', true).slice(0, 2)).toEqual(['approved.md', 'draft.md']);
  });

  it('sorts by the day that a plan names, else by that of its file', () => {
    expect(order('updated')[0]).toBe('approved.md');
  });

  it('sorts names as a person counts: 9 before 10', () => {
    expect(order('name')).toEqual(['bare 9.md', 'bare 10.md', 'draft.md', 'approved.md']);
  });
});

describe('the filter finds a plan by what a person knows of it', () => {
  it.each([
    ['ledger', [approved]],
    ['KIM', [draft]],
    ['bare', [bare, unread]],
  ])('finds %j', (words, found) => {
    expect([draft, approved, bare, unread].filter((each) => isShown(each, { ...ALL, words }))).toEqual(found);
  });

  it('shows one state alone', () => {
    expect(isShown(draft, { words: '', state: 'draft' })).toBe(true);
    expect(isShown(bare, { words: '', state: 'draft' })).toBe(false);
    expect(isShown(bare, { words: '', state: 'none' })).toBe(true);
  });
});

describe('the age of a plan is told in few letters', () => {
  it.each([
    ['2026-11-27', 'today'],
    ['2026-11-28', 'today'],
    ['2026-11-24', '3 d'],
    ['2026-10-27', '4 w'],
    ['2026-05-27', '6 mo'],
    ['2024-11-20', '2 y'],
  ])('%s is %s', (day, age) => {
    expect(ageOf(day, '2026-11-27')).toBe(age);
  });
});
