import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { autosave } from '../../../../src/renderer/store/autosave';
import type { OpenPlan } from '../../../../src/renderer/store/open-plan';
import { deskWith, opened, PROBLEM, paperEditor } from './test-desk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function setUp(mode: 'off' | 'after-pause' | 'on-focus-loss', more: Partial<OpenPlan> = {}) {
  const { desk, main } = await deskWith(opened('plan-1', 'old'));
  await desk.settings.getState().change({ autosave: mode });
  main.asked.length = 0;
  const running = autosave(desk);
  const { changed, update } = desk.plans.getState();
  update('plan-1', (plan) => ({ ...plan, ...more }));
  const saves = () => main.asked.filter((each) => each.startsWith('planSave'));
  return { desk, main, running, changed: (text: string) => changed('plan-1', text, []), saves };
}
const wait = (time: number) => vi.advanceTimersByTimeAsync(time);

it('off is off', async () => {
  const { running, changed, saves } = await setUp('off');
  changed('new');
  await wait(60_000);
  running.windowLeft();
  await wait(0);
  expect(saves()).toEqual([]);
});

it('after a pause the newest text is saved, once', async () => {
  const { main, changed, saves } = await setUp('after-pause');
  for (const text of ['n', 'ne', 'new']) {
    changed(text);
    await wait(1500);
  }
  expect(saves()).toEqual([]);
  await wait(60_000);
  expect(saves()).toEqual(['planSave plan-1']);
  expect(main.disk.get('plan-1')).toBe('new');
});

it('on leaving the window edited plans are saved, and others are not written again', async () => {
  const { running, changed, saves } = await setUp('on-focus-loss');
  running.windowLeft();
  changed('new');
  await wait(60_000);
  expect(saves()).toEqual([]);
  running.windowLeft();
  await wait(0);
  expect(saves()).toEqual(['planSave plan-1']);
});

for (const [what, more] of [
  [
    'that another program changed',
    { disk: { kind: 'conflict', theirs: 'theirs', hash: '1', encoding: 'utf-8', readOnly: false } },
  ],
  ['whose file is gone', { disk: { kind: 'gone' } }],
  ['that is read-only', { readOnly: true }],
  ['without a file', { folder: null }],
  ['whose recovered text was not looked at', { recovered: { changedAt: 1, isSeen: false } }],
] as const satisfies readonly (readonly [string, Partial<OpenPlan>])[]) {
  it(`a plan ${what} is never saved by itself`, async () => {
    const { running, desk, changed, saves } = await setUp('after-pause', more);
    changed('new');
    await wait(60_000);
    await desk.settings.getState().change({ autosave: 'on-focus-loss' });
    running.windowLeft();
    await wait(0);
    expect(saves()).toEqual([]);
  });
}

it('a save that failed shows as failed and waits for the person', async () => {
  const { desk, main, changed, saves } = await setUp('after-pause');
  main.nextSave.push(PROBLEM);
  changed('new');
  await wait(60_000);
  changed('newer');
  await wait(60_000);
  expect(saves()).toHaveLength(1);
  expect(desk.plans.getState().plans[0]?.saving).toEqual({ kind: 'failed', problem: PROBLEM });
});

it('what stands in a field alone is taken and saved after the pause, and what stands in a dialog waits', async () => {
  const { desk, main, changed, saves } = await setUp('after-pause');
  const editor = paperEditor(desk, 'plan-1', 'old');
  let forget = () => undefined as void;
  const type = (at: 'field' | 'dialog', words: string) => {
    forget();
    const take = () => {
      editor.text = words;
      forget();
      return true;
    };
    forget = desk.drafts.open('plan-1', { at, textWith: () => null, take });
  };
  type('dialog', 'in a dialog');
  await wait(60_000);
  expect(saves()).toEqual([]);
  for (const words of ['n', 'ne', 'new']) {
    type('field', words);
    await wait(1500);
  }
  expect(saves()).toEqual([]);
  await wait(60_000);
  expect(main.disk.get('plan-1')).toBe('new');
  expect(saves()).toHaveLength(1);
  type('dialog', 'in a dialog');
  editor.text = 'newer';
  changed('newer');
  await wait(60_000);
  expect(main.disk.get('plan-1')).toBe('newer');
});
