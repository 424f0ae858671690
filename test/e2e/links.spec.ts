import { expect, test } from '../helpers/plan-test';

test('Link asks for an address, changes it and takes it away', async ({ plan, openText }) => {
  const file = await openText('Read the guide first.\n');
  const { page } = plan;
  const address = plan.dialog('Link').getByRole('textbox', { name: 'Address' });

  await plan.select('guide');
  await plan.press('Control+K');
  await expect(address).toBeFocused();
  await plan.type('https://example.com/guide');
  await plan.press('Enter');
  await expect(plan.dialog('Link')).toHaveCount(0);
  await expect(plan.editor.getByRole('link', { name: 'guide' })).toBeVisible();
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.text()).toBe('Read the [guide](https://example.com/guide) first.\n');

  await plan.clickBehind('gui');
  await plan.clickTool('Link');
  await expect(address).toHaveValue('https://example.com/guide');
  await address.fill('guide.md');
  await page.getByRole('button', { name: 'Apply' }).click();
  await plan.save();
  expect(await file.text()).toBe('Read the [guide](guide.md) first.\n');

  await plan.clickBehind('gui');
  await plan.press('Control+K');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(plan.editor.getByRole('link')).toHaveCount(0);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('Escape leaves the link dialog without a change and gives the caret back', async ({ plan, openText }) => {
  await openText('Read the guide first.\n');
  await plan.select('guide');
  await plan.press('Control+K');
  await plan.type('https://example.com');
  await plan.press('Escape');
  await expect(plan.dialog('Link')).toHaveCount(0);
  await expect(plan.saveState).toHaveText('Unchanged');
  await expect(plan.editor).toBeFocused();
});
