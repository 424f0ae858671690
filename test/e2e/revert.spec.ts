import { writeFile } from 'node:fs/promises';
import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

test('Revert asks, and then shows what is on disk now', async ({ plan, openText }) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await chooseMenuItem(plan.app, 'File > Revert');
  const question = plan.dialog(/^Revert “plan\.md”/);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(plan.editor).toHaveText('One. Two.');

  await writeFile(file.path, 'From elsewhere.\n');
  await chooseMenuItem(plan.app, 'File > Revert');
  await question.getByRole('button', { name: 'Revert' }).click();
  await expect(plan.editor).toHaveText('From elsewhere.');
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.press('Control+End');
  await plan.type(' More.');
  await plan.save();
  expect(await file.text()).toBe('From elsewhere. More.\n');
});
