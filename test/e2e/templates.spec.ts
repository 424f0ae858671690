import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

test('a plan starts from a template that was chosen by keyboard, with the day in its date', async ({ plan }) => {
  await plan.press('Control+Shift+N');
  const dialog = plan.dialog('New from template');
  await expect(dialog.getByRole('radio', { name: /^Implementation plan/ })).toBeFocused();
  await plan.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect(plan.editor.getByRole('heading', { name: 'Decision Drivers' })).toBeVisible();
  await expect(plan.fields.getByRole('textbox', { name: 'Last Updated' })).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(plan.saveState).toHaveText('New, not saved yet');
});

test('a plan that was saved as a template starts others, and is written over only after a question', async ({
  plan,
  openText,
}) => {
  await openText('# Runbook\n\n> **Owner:** Platform  \n> **Last Updated:** 2026-01-31\n\n- [ ] Step one\n');
  await chooseMenuItem(plan.app, 'File > Save as template…');
  const saving = plan.dialog('Save as template');
  await expect(saving.getByRole('textbox', { name: 'Name' })).toHaveValue('Runbook');
  await plan.press('Enter');
  await expect(saving).toHaveCount(0);
  await expect(plan.page.getByText('Saved the template “Runbook”.')).toBeVisible();

  await chooseMenuItem(plan.app, 'File > Save as template…');
  await plan.press('Enter');
  await expect(saving.getByRole('button', { name: 'Replace' })).toBeVisible();
  await plan.press('Escape');

  await plan.press('Control+Shift+N');
  await plan.dialog('New from template').getByRole('radio', { name: 'Runbook' }).check();
  await plan.press('Enter');
  await expect(plan.tabs).toHaveCount(2);
  await expect(plan.fields.getByRole('textbox', { name: 'Owner' })).toHaveValue('Platform');
  await expect(plan.fields.getByRole('textbox', { name: 'Last Updated' })).not.toHaveValue('2026-01-31');
  await expect(plan.task('Step one')).toBeVisible();
});
