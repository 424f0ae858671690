import { menuItems } from '../helpers/app-menu';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

function shortcuts(plan: PlanPage) {
  const dialog = plan.dialog('Settings');
  return {
    dialog,
    open: async () => {
      await plan.press('Control+,');
      await dialog.getByRole('tab', { name: 'Shortcuts' }).click();
    },
    keys: (command: string) => dialog.getByRole('button', { name: new RegExp(`^${command}: `) }),
    done: () => dialog.getByRole('button', { name: 'Done', exact: true }).click(),
  };
}

test('a command gets other keys: they run it, its old keys do nothing, and the menu shows them', async ({
  plan,
  openText,
}) => {
  await openText('Some words\n');
  const { dialog, open, keys, done } = shortcuts(plan);
  await open();
  try {
    await keys('Bold').click();
    await plan.press('Control+Shift+J');
    await expect(keys('Bold')).toHaveText('Ctrl+Shift+J');
    await done();

    await plan.select('words');
    await plan.press('Control+B');
    await expect(plan.editor.locator('strong')).toHaveCount(0);
    await plan.press('Control+Shift+J');
    await expect(plan.editor.locator('strong')).toHaveText('words');
    const bold = async () => (await menuItems(plan.app)).find(({ path }) => path === 'Format > Bold')?.accelerator;
    await expect.poll(bold).toBe('CommandOrControl+Shift+J');
    await expect(plan.toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute(
      'aria-keyshortcuts',
      'Control+Shift+J',
    );

    await open();
    await dialog.getByRole('button', { name: 'Reset Bold' }).click();
    await expect(keys('Bold')).toHaveText('Ctrl+B');
    await expect.poll(bold).toBe('CommandOrControl+B');
  } finally {
    await plan.page.evaluate(() => window.plandesk.settingsChange({ shortcuts: {} }));
    if (await dialog.isVisible()) await done();
  }
});

test('keys that another command has are taken from it only when the person says so', async ({ plan }) => {
  const { dialog, open, keys, done } = shortcuts(plan);
  await open();
  try {
    await keys('Strikethrough').click();
    await expect(keys('Strikethrough')).toHaveText('Press keys…');
    await plan.press('a');
    await expect(dialog.getByText('Hold Ctrl, Cmd or Alt with a key')).toBeVisible();
    await plan.press('Control+C');
    await expect(dialog.getByText('Ctrl+C is kept for Copy.')).toBeVisible();
    await plan.press('Control+I');
    await expect(dialog.getByText('Ctrl+I is used by Italic.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(keys('Strikethrough')).toHaveText('Ctrl+Shift+X');
    await expect(keys('Strikethrough')).toBeFocused();

    await plan.press('Enter', 'Control+I', 'Enter');
    await expect(keys('Strikethrough')).toHaveText('Ctrl+I');
    await expect(keys('Italic')).toHaveText('None');
    await keys('Strikethrough').click();
    await plan.press('Backspace');
    await expect(keys('Strikethrough')).toHaveText('None');
    await keys('Strikethrough').click();
    await plan.press('Escape');
    await expect(dialog).toBeVisible();
    await expect(keys('Strikethrough')).toHaveText('None');
  } finally {
    await dialog.getByRole('button', { name: 'Reset all' }).click();
    await expect(keys('Italic')).toHaveText('Ctrl+I');
    await done();
  }
});
