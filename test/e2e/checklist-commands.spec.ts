import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

const PLAN = [
  '# P',
  '',
  '## Steps',
  '',
  '1. [x] Build',
  '2. [ ] Test',
  '3. [ ] Ship',
  '',
  '## Notes',
  '',
  'Words.',
  '',
].join('\n');

test('items are moved by key and sorted and unticked by command, each as one undo step on the lines of the list', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.clickBehind('Ship');
  await plan.press('Alt+ArrowUp');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['2. [ ] Test', '3. [ ] Ship'],
    added: ['2. [ ] Ship', '3. [ ] Test'],
  });
  await chooseMenuItem(plan.app, 'Edit > Sort done to the end');
  await plan.save();
  expect((await file.diff()).added).toEqual(['1. [ ] Ship', '3. [x] Build']);
  await chooseMenuItem(plan.app, 'Edit > Uncheck all');
  await plan.save();
  expect((await file.diff()).added).toEqual(['1. [ ] Ship', '3. [ ] Build']);
  for (let step = 0; step < 3; step += 1) await plan.clickTool('Undo');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('a heading says how many of its items are done, and neither the text nor the clipboard has it', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  const heading = plan.editor.getByRole('heading', { name: 'Steps' });
  await expect(heading).toHaveAttribute('data-progress', '1 of 3');
  await expect(heading).toHaveAccessibleName('Steps 1 of 3');
  await plan.task('Test').click();
  await expect(heading).toHaveAttribute('data-progress', '2 of 3');
  await expect(plan.editor.getByRole('heading', { name: 'Notes' })).not.toHaveAttribute('data-progress');
  await plan.clickBehind('Steps');
  await plan.type(' to do');
  await plan.save();
  expect((await file.diff()).added).toEqual(['## Steps to do', '2. [x] Test']);
});
