import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const option = (plan: PlanPage, name: string | RegExp) => plan.page.getByRole('option', { name });

test('the palette finds a command by a few letters, shows its keys, runs it, and offers it first the next time', async ({
  plan,
  openText,
}) => {
  const file = await openText('One\n');
  await plan.clickBehind('One');
  await plan.press('Control+Shift+P');
  const field = plan.page.getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(option(plan, 'Export PDF… Ctrl+Shift+E')).toBeVisible();
  // What can't be done here is not in the way, and says why when it is looked for.
  await expect(option(plan, /^Insert row above/)).toHaveCount(0);
  await plan.type('row above');
  await expect(option(plan, 'Insert row above needs the caret in a table')).toBeDisabled();
  await field.fill('>hea 2');
  await expect(option(plan, /^Heading 2/)).toHaveAttribute('aria-selected', 'true');
  await plan.press('Enter');
  await expect(plan.editor.getByRole('heading', { level: 2 })).toHaveText('One');
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.text()).toBe('## One\n');

  await plan.press('Control+Shift+P');
  await expect(plan.page.getByRole('option').first()).toHaveAccessibleName(/^Heading 2/);
  await plan.press('Escape');
  await expect(plan.editor).toBeFocused();
});

test('Go to leads to headings, to open plans and to recent ones', async ({ plan, folder, openText }) => {
  await openText('# Ledger\n\nText\n\n## Rollout plan\n\nMore\n');
  const other = join(folder, 'search.md');
  await writeFile(other, '# Search\n\nWords\n');
  await plan.open(other);
  await plan.press('Control+P');
  await plan.type('plan');
  await expect(option(plan, `plan.md ${folder}`)).toHaveAttribute('aria-selected', 'true');
  await plan.press('Enter');
  await plan.shows('plan.md');

  await plan.press('Control+P');
  await plan.type('@roll');
  await expect(plan.page.getByRole('option')).toHaveCount(1);
  await plan.press('Enter');
  await expect(plan.outline.getByRole('treeitem', { name: 'Rollout plan' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await plan.type('!');
  await expect(plan.editor.getByRole('heading', { level: 2 })).toHaveText('!Rollout plan');

  await plan.closeAll();
  await plan.press('Control+P');
  await plan.type('search');
  await expect(plan.page.getByRole('group', { name: 'Recent plans' }).getByRole('option').first()).toHaveAccessibleName(
    /^search\.md/,
  );
  await plan.press('Enter');
  await plan.shows('search.md');
});

test('the sheet of shortcuts is searched, and printed without what is around it', async ({ plan, openText }) => {
  await openText('One\n');
  await plan.press('F1');
  const sheet = plan.dialog('Keyboard shortcuts');
  await expect(sheet.getByText('Command palette…')).toBeVisible();
  await sheet.getByRole('searchbox').fill('ctrl+b');
  await expect(sheet.locator('dt')).toHaveText(['Bold']);
  await plan.page.emulateMedia({ media: 'print' });
  await expect(sheet.locator('dt')).toBeVisible();
  await expect(sheet.getByRole('searchbox')).toBeHidden();
  await expect(plan.page.locator('.top-bar')).toBeHidden();
  await plan.page.emulateMedia({ media: null });
  await plan.press('Escape');
  await expect(sheet).toBeHidden();
});

test('what is typed while the palette opens never goes into the plan', async ({ plan, openText }) => {
  const file = await openText('One\n');
  await plan.clickBehind('One');
  await plan.press('Control+Shift+P', 'x', 'y', 'Escape');
  await plan.press('Control+P', 'x', 'Escape');
  await plan.save();
  expect(await file.text()).toBe('One\n');
});
