import { expect, test } from 'vitest';
import { createDrafts, type Draft } from '../../../../src/renderer/store/drafts';

function draft(at: Draft['at'], take: Draft['take']): Draft {
  return { at, take, textWith: (text) => `${text}!` };
}

test('a command takes what stands in fields, and leaves a dialog to the person', async () => {
  const drafts = createDrafts();
  const taken: string[] = [];
  drafts.open(
    'plan-1',
    draft('field', () => taken.push('field') > 0),
  );
  drafts.open(
    'plan-1',
    draft('dialog', async () => taken.push('dialog') > 0),
  );
  expect(drafts.takeFields()).toBe(true);
  expect(taken).toEqual(['field']);
  expect(await drafts.takeAll()).toBe(true);
  expect(taken).toEqual(['field', 'field', 'dialog']);
});

test('words that a plan can’t take are told of, so that nothing is closed over them', async () => {
  const drafts = createDrafts();
  drafts.open(
    'plan-1',
    draft('field', () => false),
  );
  expect(drafts.takeFields('plan-2')).toBe(true);
  expect(drafts.takeFields('plan-1')).toBe(false);
  expect(await drafts.takeAll()).toBe(false);
});

test('a draft that was given up is none any more, and each change is told', () => {
  const drafts = createDrafts();
  let told = 0;
  const stop = drafts.subscribe(() => {
    told += 1;
  });
  const close = drafts.open(
    'plan-1',
    draft('field', () => true),
  );
  expect(drafts.of('plan-1')?.textWith('a')).toBe('a!');
  expect(drafts.of('plan-2')).toBeNull();
  close();
  expect(drafts.of('plan-1')).toBeNull();
  stop();
  drafts.open(
    'plan-1',
    draft('field', () => true),
  );
  expect(told).toBe(2);
});
