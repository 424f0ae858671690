import { expect, test } from '../helpers/plan-test';

test('the menu under the right button cuts, copies and pastes in the plan', async ({ plan, openText }) => {
  const file = await openText('One two three\n');
  const item = (name: string) => plan.page.getByRole('menuitem', { name, exact: true });
  await plan.clickBehind('three');
  await plan.editor.getByText('One two three').click({ button: 'right' });
  await expect(item('Cut')).toBeDisabled();
  await plan.press('Escape');
  await expect(plan.editor).toBeFocused();

  await plan.select('two ');
  await plan.press('ContextMenu');
  await item('Cut').click();
  await expect(plan.editor).toHaveText('One three');
  await plan.press('End', 'ContextMenu');
  await item('Paste').click();
  await expect(plan.editor).toHaveText('One threetwo ');
  await plan.press('Control+A', 'ContextMenu');
  await item('Bold').click();
  await expect(plan.editor.locator('strong')).toHaveText('One threetwo');
  await plan.press('Control+Z', 'Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.text()).toBe('One two three\n');
});

test('the menu of a table can copy and paste too', async ({ plan, openText }) => {
  await openText('| A | B |\n| - | - |\n| one | two |\n');
  await plan.select('one');
  await plan.cell(0, 1, 0).click({ button: 'right' });
  await plan.page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await plan.clickBehind('two');
  await plan.press('ContextMenu');
  await plan.page.getByRole('menuitem', { name: 'Paste', exact: true }).click();
  await expect(plan.cell(0, 1, 1)).toHaveText(/one/);
});
