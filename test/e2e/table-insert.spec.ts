import AxeBuilder from '@axe-core/playwright';
import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

test('the size of a new table is chosen by arrows in a grid, and Enter inserts it', async ({ plan, openText }) => {
  const file = await openText('Before\n');
  await plan.clickBehind('Before');
  await chooseMenuItem(plan.app, 'Insert > Table…');
  const dialog = plan.dialog('Insert table');
  await expect(dialog.getByRole('grid', { name: 'Size' })).toBeFocused();
  expect((await new AxeBuilder({ page: plan.page }).setLegacyMode().include('dialog').analyze()).violations).toEqual(
    [],
  );
  await plan.press('ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft');
  await expect(dialog.getByRole('status')).toHaveText('2 rows with the header, 2 columns');
  await plan.press('Enter');
  await expect(dialog).toHaveCount(0);
  await plan.type('Name');
  await plan.press('Tab');
  await plan.type('Use');
  await plan.save();
  expect(
    (await file.text())
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/ +/g, ' ')),
  ).toEqual(['', '| Name | Use |', '| --- | --- |', '| | |', '']);
  await plan.press('Control+z', 'Control+z', 'Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('larger sizes are typed, impossible ones can’t be inserted, and a click in the grid inserts', async ({
  plan,
  openText,
}) => {
  await openText('Before\n');
  await plan.clickBehind('Before');
  await plan.clickTool('Table…');
  const dialog = plan.dialog('Insert table');
  await dialog.getByLabel('Columns').fill('0');
  await expect(dialog.getByRole('button', { name: 'Insert' })).toBeDisabled();
  await dialog.getByLabel('Columns').fill('12');
  await dialog.getByLabel('Rows, with the header').fill('15');
  await plan.press('Enter');
  await expect(plan.editor.getByRole('row')).toHaveCount(15);
  await expect(plan.editor.getByRole('columnheader')).toHaveCount(12);
  await plan.press('Control+z');
  await expect(plan.editor.getByRole('table')).toHaveCount(0);
  await plan.clickTool('Table…');
  await dialog.getByRole('gridcell', { name: '2 by 5', exact: true }).click();
  await expect(plan.editor.getByRole('columnheader')).toHaveCount(5);
});

test('a list becomes a table, split at what parts its items, and one undo brings the list back', async ({
  plan,
  openText,
}) => {
  const file = await openText('Intro\n\n- **Ledger API:** checks [all](x.md)\n- Relay: publishes\n\nAfter\n');
  await plan.clickBehind('publishes');
  await chooseMenuItem(plan.app, 'Insert > Table from list');
  await expect(plan.editor.getByRole('table')).toBeVisible();
  await plan.type('Part');
  await plan.press('Tab');
  await plan.type('Does');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['- **Ledger API:** checks [all](x.md)', '- Relay: publishes'],
    added: ['| Part | Does |', '| --- | --- |', '| **Ledger API** | checks [all](x.md) |', '| Relay | publishes |'],
  });
  await plan.press('Control+z', 'Control+z', 'Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});
