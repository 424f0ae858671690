import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

test('every save can be looked at and brought back, as one step that is not saved by itself', async ({
  plan,
  openText,
}) => {
  const file = await openText('# Plan\n\nOne.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await plan.save();
  await plan.type(' Three.');
  await plan.save();
  expect(await file.text()).toBe('# Plan\n\nOne. Two. Three.\n');

  await chooseMenuItem(plan.app, 'File > Versions…');
  const dialog = plan.dialog('Versions of “plan.md”');
  await expect(dialog.getByRole('radio')).toHaveCount(3);
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expect(dialog.getByText('The same as the text of now.')).toBeVisible();
  await plan.press('ArrowDown', 'ArrowDown');
  await expect(dialog.getByText('On disk before a save')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Then' })).toContainText('One.');
  await dialog.getByRole('checkbox', { name: 'Show as pages' }).check();
  const before = dialog.getByRole('region', { name: 'Then, as a page' });
  const after = dialog.getByRole('region', { name: 'Now, as a page' });
  await expect(before.locator('[data-differs]')).toHaveText('One.');
  await expect(after.locator('[data-differs]')).toHaveText('One. Two. Three.');

  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(plan.editor).toHaveText('PlanOne.');
  await expect(plan.saveState).toHaveText(/^Edited/);
  expect(await file.text()).toBe('# Plan\n\nOne. Two. Three.\n');
  await plan.press('Control+Z');
  await expect(plan.editor).toHaveText('PlanOne. Two. Three.');
});
