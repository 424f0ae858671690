import { expect, test } from 'vitest';
import { savePlan } from '../../../../src/renderer/commands/save-plan';
import { deskWith, opened, paperEditor } from '../store/test-desk';

test('a save waits for the picture that a dialog is writing, and has it', async () => {
  const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
  const editor = paperEditor(desk, 'plan-a', 'A\n');
  desk.view.getState().openDialog({ kind: 'image', id: 'plan-a', task: { kind: 'choose' } });
  let finish: () => void = () => undefined;
  const written = new Promise<void>((resolve) => {
    finish = resolve;
  });
  desk.drafts.open('plan-a', {
    at: 'dialog',
    textWith: () => null,
    take: async () => {
      await written;
      editor.text = 'A\n\n![](a.png)\n';
      desk.view.getState().closeDialog();
      return true;
    },
  });
  const saving = savePlan(desk, 'plan-a');
  await Promise.resolve();
  expect(main.asked).not.toContain('planSave plan-a');
  finish();
  await saving;
  expect(main.disk.get('plan-a')).toBe('A\n\n![](a.png)\n');
});

test('what a dialog can’t take keeps the rest from being saved no longer', async () => {
  const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
  paperEditor(desk, 'plan-a', 'A edited\n');
  desk.view.getState().openDialog({ kind: 'image', id: 'plan-a', task: { kind: 'choose' } });
  desk.drafts.open('plan-a', { at: 'dialog', textWith: () => null, take: () => false });
  await savePlan(desk, 'plan-a');
  expect(main.disk.get('plan-a')).toBe('A edited\n');
  expect(desk.view.getState().dialog).toMatchObject({ kind: 'image' });
});

test('the key that saves answers the questions about what is unsaved', async () => {
  const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
  paperEditor(desk, 'plan-a', 'A edited\n');
  desk.view.getState().openDialog({ kind: 'revert', id: 'plan-a' });
  await savePlan(desk, 'plan-a');
  expect(desk.view.getState().dialog).toBeNull();
  desk.view.getState().openDialog({ kind: 'close', ids: ['plan-a'], closes: 'plans' });
  await savePlan(desk, 'plan-a');
  expect(main.disk.get('plan-a')).toBe('A edited\n');
  expect(desk.plans.getState().plans).toEqual([]);
});
