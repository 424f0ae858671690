import { expect, test } from 'vitest';
import { openPlan } from '../../../../src/renderer/store/open-plan';
import { saveWords } from '../../../../src/renderer/store/save-words';
import { opened, PROBLEM } from './test-desk';

const clock = () => '14:02';
const plan = openPlan(opened('plan-a', 'A\n'));

test('the status bar never says saved about a plan that is not', () => {
  expect(saveWords({ ...plan, savedAt: 1, edited: true }, clock)).toBe('Edited, last saved 14:02');
  expect(saveWords({ ...plan, edited: true }, clock)).toBe('Edited');
  expect(saveWords({ ...plan, saving: { kind: 'saving' } }, clock)).toBe('Saving…');
  expect(saveWords({ ...plan, savedAt: 1, saving: { kind: 'failed', problem: PROBLEM } }, clock)).toBe(
    'Not saved: The disk is full.',
  );
  expect(saveWords({ ...plan, folder: null }, clock)).toBe('New, not saved yet');
});

test('the status bar says when a plan was saved', () => {
  expect(saveWords({ ...plan, savedAt: 1 }, clock)).toBe('Saved 14:02');
  expect(saveWords(plan, clock)).toBe('Unchanged');
});
