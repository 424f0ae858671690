import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/renderer/store/desk';
import type { Problem } from '../../../../src/shared/ipc/result';
import { PRINT_DEFAULTS } from '../../../../src/shared/print/print-options';
import { deskWith, opened, PROBLEM, paperEditor } from './test-desk';

function plan(desk: Desk, id: string) {
  const found = desk.plans.getState().plans.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not open`);
  return found;
}

/** A promise that the test settles by hand. */
function held<T>() {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe('opening', () => {
  test('the plans that the window was started with are open and the first is in front', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'), opened('plan-b', 'B\n'));
    expect(desk.plans.getState().plans.map((each) => each.name)).toEqual(['plan-a.md', 'plan-b.md']);
    expect(desk.view.getState().activeId).toBe('plan-a');
    expect(plan(desk, 'plan-a').edited).toBe(false);
  });

  test('opening a plan that is already open keeps its edits and brings it to the front', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'), opened('plan-b', 'B\n'));
    desk.plans.getState().changed('plan-b', 'B edited\n', []);
    main.send('plan:opened', opened('plan-b', 'B\n'));
    expect(desk.plans.getState().plans).toHaveLength(2);
    expect(desk.view.getState().activeId).toBe('plan-b');
    expect(plan(desk, 'plan-b').text).toBe('B edited\n');
  });

  test('a file that could not be opened is told with what happened, what is safe and what to do', async () => {
    const { desk, main } = await deskWith();
    main.send('plan:failed', { name: 'gone.md', problem: PROBLEM });
    await desk.plans.getState().openRecent('7');
    const told = desk.view.getState().notices;
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ kind: 'problem', about: 'gone.md', problem: { happened: PROBLEM.happened } });
  });

  test('a bridge that breaks ends in a message and not in silence', async () => {
    const { desk, main } = await deskWith();
    Object.assign(main.bridge, { planNew: () => Promise.reject(new Error('gone')) });
    await desk.plans.getState().newPlan();
    expect(desk.view.getState().notices).toMatchObject([{ kind: 'problem', problem: { code: 'io' } }]);
  });

  test('every dropped file opens', async () => {
    const { desk } = await deskWith();
    await desk.plans.getState().openDropped([new File([], 'x'), new File([], 'y')]);
    expect(desk.plans.getState().plans.map((each) => each.id)).toEqual(['plan-x', 'plan-y']);
  });
});

describe('edited', () => {
  test('typing and taking it back leaves a plan unedited', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    desk.plans.getState().changed('plan-a', 'AB\n', []);
    expect(plan(desk, 'plan-a').edited).toBe(true);
    desk.plans.getState().changed('plan-a', 'A\n', []);
    expect(plan(desk, 'plan-a').edited).toBe(false);
  });

  test('the editor is not asked to read its own typing again', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    desk.plans.getState().changed('plan-a', 'AB\n', []);
    expect(plan(desk, 'plan-a')).toMatchObject({ loaded: 'A\n', revision: 0 });
  });
});

describe('saving', () => {
  test('what is written is what the editor holds at that moment, also when its news has not come yet', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
    paperEditor(desk, 'plan-a', 'A typed just now\n');
    expect(await desk.plans.getState().save('plan-a')).toBe('saved');
    expect(main.disk.get('plan-a')).toBe('A typed just now\n');
    expect(plan(desk, 'plan-a')).toMatchObject({ edited: false, savedAt: 1000, saving: { kind: 'idle' } });
  });

  test('text typed while a save runs stays, and the plan stays edited', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
    const slow = held<Problem | null | 'write'>();
    main.nextSave.push(slow.promise);
    desk.plans.getState().changed('plan-a', 'first\n', []);
    const saving = desk.plans.getState().save('plan-a');
    expect(plan(desk, 'plan-a').saving.kind).toBe('saving');
    desk.plans.getState().changed('plan-a', 'first and second\n', []);
    slow.settle('write');
    await saving;
    expect(plan(desk, 'plan-a')).toMatchObject({ baseline: 'first\n', text: 'first and second\n', edited: true });
  });

  test('a save asked for while one runs writes the newer text after it, not beside it', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
    const slow = held<Problem | null | 'write'>();
    main.nextSave.push(slow.promise);
    desk.plans.getState().changed('plan-a', 'first\n', []);
    const one = desk.plans.getState().save('plan-a');
    desk.plans.getState().changed('plan-a', 'second\n', []);
    const two = desk.plans.getState().save('plan-a');
    expect(main.asked).toEqual(['planSave plan-a']);
    slow.settle('write');
    expect([await one, await two]).toEqual(['saved', 'saved']);
    expect(main.asked).toEqual(['planSave plan-a', 'planSave plan-a']);
    expect(main.disk.get('plan-a')).toBe('second\n');
    expect(plan(desk, 'plan-a').edited).toBe(false);
  });

  test('a failed save is never shown as saved, and lasts until a save succeeds', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
    desk.plans.getState().changed('plan-a', 'AB\n', []);
    main.nextSave.push(PROBLEM);
    expect(await desk.plans.getState().save('plan-a')).toBe('failed');
    desk.plans.getState().changed('plan-a', 'ABC\n', []);
    expect(plan(desk, 'plan-a')).toMatchObject({ edited: true, savedAt: null, saving: { kind: 'failed' } });
    main.nextSave.push(null);
    expect(await desk.plans.getState().saveAs('plan-a')).toBe('cancelled');
    expect(plan(desk, 'plan-a').saving.kind).toBe('failed');
    expect(await desk.plans.getState().save('plan-a')).toBe('saved');
    expect(plan(desk, 'plan-a')).toMatchObject({ edited: false, saving: { kind: 'idle' } });
  });

  test('a cancelled place for a new plan leaves it as it was', async () => {
    const { desk, main } = await deskWith();
    await desk.plans.getState().newPlan();
    main.nextSave.push(null);
    expect(await desk.plans.getState().save('plan-new1')).toBe('cancelled');
    expect(plan(desk, 'plan-new1')).toMatchObject({ folder: null, savedAt: null, saving: { kind: 'idle' } });
  });

  test('a copy of a read-only plan saved elsewhere is no longer read-only', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n', { readOnly: true }));
    await desk.plans.getState().saveAs('plan-a');
    expect(plan(desk, 'plan-a').readOnly).toBe(false);
  });
});

describe('reverting and closing', () => {
  test('revert shows the text on disk: the editor reads it anew and nothing is edited', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
    desk.plans.getState().changed('plan-a', 'AB\n', []);
    main.disk.set('plan-a', 'changed on disk\n');
    await desk.plans.getState().revert('plan-a');
    expect(plan(desk, 'plan-a')).toMatchObject({ loaded: 'changed on disk\n', revision: 1, edited: false });
  });

  test('closing a tab brings its right neighbour to the front, else its left one, else none', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'), opened('plan-b', 'B\n'), opened('plan-c', 'C\n'));
    desk.view.getState().activate('plan-b');
    await desk.plans.getState().close('plan-b');
    expect(desk.view.getState().activeId).toBe('plan-c');
    await desk.plans.getState().close('plan-c');
    expect(desk.view.getState().activeId).toBe('plan-a');
    await desk.plans.getState().close('plan-a');
    expect(desk.view.getState().activeId).toBeNull();
  });

  test('a plan does not close before the save under way has reached the disk', async () => {
    const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
    const slow = held<Problem | null | 'write'>();
    main.nextSave.push(slow.promise);
    const saving = desk.plans.getState().save('plan-a');
    const closing = desk.plans.getState().close('plan-a');
    expect(main.asked).not.toContain('planClose plan-a');
    slow.settle('write');
    await Promise.all([saving, closing]);
    expect(main.asked).toEqual(['planSave plan-a', 'planClose plan-a']);
  });
});

test('an export says the name and the pages of its PDF, and one runs at a time', async () => {
  const { desk } = await deskWith(opened('plan-a', 'A\n'));
  const first = desk.plans.getState().exportPdf('plan-a', PRINT_DEFAULTS);
  expect(await desk.plans.getState().exportPdf('plan-a', { ...PRINT_DEFAULTS, paper: 'letter' })).toBe(false);
  expect(await first).toBe(true);
  expect(desk.view.getState()).toMatchObject({ exporting: null, notices: [{ text: 'Exported a.pdf, 3 pages' }] });
});

test('a page for browsers shows that it is made as a PDF does, and is not made beside one', async () => {
  const { desk } = await deskWith(opened('plan-a', 'A\n'));
  const first = desk.plans.getState().exportHtml('plan-a', PRINT_DEFAULTS);
  expect(desk.view.getState().exporting).toMatchObject({ id: 'plan-a' });
  expect(await desk.plans.getState().exportPdf('plan-a', PRINT_DEFAULTS)).toBe(false);
  expect(await first).toBe(true);
  expect(desk.view.getState()).toMatchObject({ exporting: null, notices: [{ text: 'Exported a.html' }] });
});
