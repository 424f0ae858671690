import { expect, it } from 'vitest';
import type { EditReport } from '../../../../src/shared/verify/verify-contract';
import { kindTable, summarize, summaryLine } from '../../../../src/shared/verify/verify-summary';

const GOOD: EditReport = {
  kind: 'item-2',
  line: 3,
  changed: 1,
  due: 1,
  ideal: true,
  lostWords: [],
  harm: null,
  removed: ['a'],
  added: ['a b'],
};
const BAD: EditReport = { ...GOOD, kind: 'cell', ideal: false, harm: 'words lost or changed: a', lostWords: ['a'] };
const WIDE: EditReport = { ...GOOD, kind: 'cell', ideal: false, changed: 4 };

const summary = summarize(
  [
    { file: 'a.md', identical: true, problem: null, edits: [GOOD, BAD, WIDE] },
    { file: 'b.md', identical: false, problem: 'saving it unedited would change it', edits: [] },
  ],
  false,
);

it('adds up what came of all files, and names each file and edit that failed', () => {
  expect(summary).toMatchObject({
    files: 2,
    identical: 1,
    failed: [
      { file: 'a.md', kind: 'cell', line: 3, reason: 'words lost or changed: a' },
      { file: 'b.md', reason: 'saving it unedited would change it' },
    ],
    edits: { tried: 3, ideal: 1, harmed: 1, byKind: { 'item-2': { tried: 1 }, cell: { tried: 2, wordsLost: 1 } } },
  });
  expect(summary.edits.wide).toHaveLength(1);
});

it('says it in one line, never rounding up to all', () => {
  expect(summaryLine(summary)).toBe('2 files, 1 identical, 3 edits, 1 ideal (33.3 %), 1 harmed, 2 failed');
  const edits = [...new Array<EditReport>(2999).fill(GOOD), WIDE];
  const nearly = summarize([{ file: 'a.md', identical: true, problem: null, edits }], true);
  expect(summaryLine(nearly)).toBe('stopped: 1 file, 1 identical, 3000 edits, 2999 ideal (99.9 %), 0 harmed, 0 failed');
});

it('has a row for each kind that was tried, and no table without edits', () => {
  expect(kindTable(summary).map((row) => row.trim().split(/ {2,}/)[0])).toEqual([
    'edit',
    'a word into a list item, depth 2',
    'a word into a table cell',
  ]);
  expect(kindTable(summarize([], false))).toEqual([]);
});
