import { describe, expect, test } from 'vitest';
import { answerClose, requestClosePlans, requestCloseWindow } from '../../../../src/renderer/store/closing';
import { deskWith, opened, PROBLEM, paperEditor } from './test-desk';

const TWO = [opened('plan-a', 'A\n'), opened('plan-b', 'B\n')] as const;

test('the window is let go only after all was told that is kept for the next start', async () => {
  const { desk, main } = await deskWith(...TWO);
  desk.leaving.add(() => void main.asked.push('told'));
  await requestCloseWindow(desk);
  desk.plans.getState().changed('plan-a', 'A edited\n', []);
  await requestCloseWindow(desk);
  expect(main.asked.filter((each) => !/^(?:windowState|disabled)/.test(each))).toEqual(['told', 'windowClose']);
  await answerClose(desk, 'save');
  expect(main.asked.slice(-3)).toEqual(['planSave plan-a', 'told', 'windowClose']);
});

describe('closing a plan', () => {
  test('an unedited plan closes without a question', async () => {
    const { desk } = await deskWith(...TWO);
    await requestClosePlans(desk, ['plan-a']);
    expect(desk.plans.getState().plans.map((plan) => plan.id)).toEqual(['plan-b']);
    expect(desk.view.getState().dialog).toBeNull();
  });

  test('an edit that the store has not heard of yet is still asked about', async () => {
    const { desk } = await deskWith(...TWO);
    paperEditor(desk, 'plan-a', 'A with a last letter\n');
    await requestClosePlans(desk, ['plan-a']);
    expect(desk.view.getState().dialog).toMatchObject({ kind: 'close', ids: ['plan-a'] });
    expect(desk.plans.getState().plans).toHaveLength(2);
  });

  test('Save writes the plan and then closes it', async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.plans.getState().changed('plan-a', 'A edited\n', []);
    await requestClosePlans(desk, ['plan-a']);
    await answerClose(desk, 'save');
    expect(main.disk.get('plan-a')).toBe('A edited\n');
    expect(desk.plans.getState().plans.map((plan) => plan.id)).toEqual(['plan-b']);
  });

  test("Don't save closes and leaves the file alone", async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.plans.getState().changed('plan-a', 'A edited\n', []);
    await requestClosePlans(desk, ['plan-a']);
    await answerClose(desk, 'discard');
    expect(main.disk.get('plan-a')).toBe('A\n');
    expect(main.asked).toEqual(['planClose plan-a']);
  });

  test('a plan whose save fails stays open', async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.plans.getState().changed('plan-a', 'A edited\n', []);
    await requestClosePlans(desk, ['plan-a']);
    main.nextSave.push(PROBLEM);
    await answerClose(desk, 'save');
    expect(desk.plans.getState().plans.find((plan) => plan.id === 'plan-a')?.text).toBe('A edited\n');
  });
});

describe('closing the window', () => {
  test('words that stand in a field or a dialog alone are taken first, and asked about', async () => {
    const { desk, main } = await deskWith(...TWO);
    const editor = paperEditor(desk, 'plan-a', 'A\n');
    const take = async () => {
      editor.text = 'A renamed\n';
      return true;
    };
    desk.drafts.open('plan-a', { at: 'dialog', textWith: () => null, take });
    await requestCloseWindow(desk);
    expect(main.asked).toEqual([]);
    expect(desk.view.getState().dialog).toMatchObject({ kind: 'close', ids: ['plan-a'] });
  });

  test('it stays where they can’t be taken', async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.drafts.open('plan-a', { at: 'field', textWith: () => null, take: () => false });
    await requestCloseWindow(desk);
    await requestClosePlans(desk, ['plan-a']);
    expect(main.asked).toEqual([]);
    expect(desk.plans.getState().plans).toHaveLength(2);
  });

  test('without edits it closes at once', async () => {
    const { desk, main } = await deskWith(...TWO);
    await requestCloseWindow(desk);
    expect(main.asked).toEqual(['windowClose']);
  });

  test('edited plans, also those behind, hold it until they are answered for', async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.plans.getState().changed('plan-b', 'B edited\n', []);
    await requestCloseWindow(desk);
    expect(main.asked).toEqual([]);
    expect(desk.view.getState()).toMatchObject({ activeId: 'plan-b', dialog: { closes: 'window', ids: ['plan-b'] } });
    await answerClose(desk, 'save');
    expect(main.disk.get('plan-b')).toBe('B edited\n');
    expect(main.asked.at(-1)).toBe('windowClose');
  });

  test('cancelling the place of one plan keeps the window and every plan', async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.plans.getState().changed('plan-a', 'A edited\n', []);
    desk.plans.getState().changed('plan-b', 'B edited\n', []);
    await requestCloseWindow(desk);
    main.nextSave.push(null);
    await answerClose(desk, 'save');
    expect(main.asked).toEqual(['planSave plan-a']);
    expect(desk.plans.getState().plans).toHaveLength(2);
    expect(desk.view.getState().activeId).toBe('plan-a');
  });

  test("Don't save closes it with the files as they are", async () => {
    const { desk, main } = await deskWith(...TWO);
    desk.plans.getState().changed('plan-a', 'A edited\n', []);
    await requestCloseWindow(desk);
    await answerClose(desk, 'discard');
    expect(main.asked).toEqual(['windowClose']);
    expect(main.disk.get('plan-a')).toBe('A\n');
  });
});
