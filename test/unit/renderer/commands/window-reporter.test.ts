import { expect, test } from 'vitest';
import { createCommandRunner } from '../../../../src/renderer/commands/command-runner';
import { reportWindow } from '../../../../src/renderer/commands/window-reporter';
import { caret, deskWith, opened } from '../store/test-desk';

const turn = () => Promise.resolve().then(() => {});

test('the title bar gets the name and the edited mark once for each change of them, not for each letter', async () => {
  const { desk, main } = await deskWith(opened('plan-a', 'A\n'));
  const stop = reportWindow(desk, createCommandRunner(desk));
  await turn();
  desk.plans.getState().changed('plan-a', 'AB\n', []);
  desk.plans.getState().changed('plan-a', 'ABC\n', []);
  await turn();
  desk.plans.getState().changed('plan-a', 'ABCD\n', []);
  await turn();
  desk.view.getState().setCaret('plan-a', caret());
  await turn();
  stop();
  desk.plans.getState().changed('plan-a', 'A\n', []);
  await turn();
  expect(main.asked.filter((line) => line.startsWith('windowState'))).toEqual([
    'windowState plan-a.md',
    'windowState plan-a.md edited',
    // The caret makes the editor commands apply: the menu hears of it.
    'windowState plan-a.md edited',
  ]);
});
