import { expect, test } from 'vitest';
import { changedBlocks } from '../../../../src/renderer/versions/changed-blocks';

const lines = ['# Plan\n', '\n', 'One.\n', 'Two.\n', '\n', '- a\n', '- b\n', '\n'];
const starts = [0, 2, 5];

test('a block is marked for a line of its own that differs, and not for the blank lines after it', () => {
  expect(changedBlocks(starts, lines, [{ from: 3, to: 4 }])).toEqual([1]);
  expect(changedBlocks(starts, lines, [{ from: 4, to: 7 }])).toEqual([2]);
  expect(changedBlocks(starts, lines, [{ from: 1, to: 2 }])).toEqual([]);
  expect(changedBlocks(starts, lines, [{ from: 0, to: 8 }])).toEqual([0, 1, 2]);
});

test('where lines are only in the other text nothing is marked', () => {
  expect(changedBlocks(starts, lines, [{ from: 3, to: 3 }])).toEqual([]);
  expect(changedBlocks([], [], [])).toEqual([]);
});
