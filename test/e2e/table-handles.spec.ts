import AxeBuilder from '@axe-core/playwright';
import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

const TABLE = '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n| 7 | 8 | 9 |\n';

test('a row is dragged by its handle to another place, and moves as a line', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  await plan.cell(0, 1, 0).hover();
  await plan.page.getByRole('button', { name: 'Row 1' }).hover();
  await plan.page.mouse.down();
  const { x, y, height } = (await plan.cell(0, 3, 0).boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await plan.page.mouse.move(x, y + height - 2, { steps: 5 });
  await plan.page.mouse.up();
  await plan.save();
  expect((await file.text()).split('\n').slice(2, 5)).toEqual(['| 4 | 5 | 6 |', '| 7 | 8 | 9 |', '| 1 | 2 | 3 |']);
});

test('a column is dragged by its handle, and its cells go with it', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  await plan.cell(0, 1, 2).hover();
  await plan.page.getByRole('button', { name: 'Column 3' }).hover();
  await plan.page.mouse.down();
  const { x, y } = (await plan.cell(0, 0, 0).boundingBox()) ?? { x: 0, y: 0 };
  await plan.page.mouse.move(x + 4, y, { steps: 5 });
  await plan.page.mouse.up();
  await plan.save();
  expect((await file.text()).split('\n').slice(0, 3)).toEqual(['| c | a | b |', '|---|---|---|', '| 3 | 1 | 2 |']);
});

test('a handle that the pointer has come to stays there while something changes at the caret', async ({
  plan,
  openText,
}) => {
  const file = await openText(TABLE);
  await plan.cell(0, 1, 0).click();
  await plan.cell(0, 1, 2).hover();
  const handle = plan.page.getByRole('button', { name: 'Column 3' });
  await handle.hover();
  await chooseMenuItem(plan.app, 'Table > Align column right');
  await expect(plan.cell(0, 1, 0)).toHaveCSS('text-align', 'right');
  await plan.page.mouse.down();
  const { x, y } = (await plan.cell(0, 0, 0).boundingBox()) ?? { x: 0, y: 0 };
  await plan.page.mouse.move(x + 4, y, { steps: 5 });
  await plan.page.mouse.up();
  await plan.save();
  expect((await file.text()).split('\n').slice(0, 3)).toEqual(['| c | a | b |', '|---|--:|---|', '| 3 | 1 | 2 |']);
});

test('the buttons beside a table add a row and a column, each once', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  await plan.cell(0, 1, 0).hover();
  await plan.page.getByRole('button', { name: 'Add row' }).click();
  await plan.type('x');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: ['| x |   |   |'] });
  await plan.press('Control+z', 'Control+z');
  await plan.cell(0, 1, 0).hover();
  await plan.page.getByRole('button', { name: 'Add column' }).click();
  await plan.type('d');
  await plan.save();
  expect((await file.text()).split('\n').slice(0, 3)).toEqual([
    '| a | b | c | d |',
    '|---|---|---|---|',
    '| 1 | 2 | 3 | |',
  ]);
  await plan.press('Control+z', 'Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('the menu of a table opens with the right button and with the menu key, and works without a mouse', async ({
  plan,
  openText,
}) => {
  const file = await openText(`# Plan\n\n${TABLE}`);
  await plan.cell(0, 1, 0).click({ button: 'right' });
  await plan.page.getByRole('menuitem', { name: 'Delete row' }).click();
  await expect(plan.editor.getByRole('row')).toHaveCount(3);
  await plan.cell(0, 1, 1).click();
  await plan.press('Shift+F10');
  const menu = plan.page.getByRole('menu', { name: 'Table' });
  await expect(menu).toBeVisible();
  // The menu's own keys go through its items, and scroll it.
  expect(
    (
      await new AxeBuilder({ page: plan.page })
        .setLegacyMode()
        .disableRules(['region', 'scrollable-region-focusable'])
        .analyze()
    ).violations,
  ).toEqual([]);
  await plan.press('I', 'ArrowDown', 'Enter');
  await expect(menu).toBeHidden();
  await plan.type('new');
  await plan.save();
  expect((await file.text()).split('\n').slice(4)).toEqual(['| 4 | 5 | 6 |', '|   | new |   |', '| 7 | 8 | 9 |', '']);
});

test('a screen reader is told row, column and cell when a key goes to another cell', async ({ plan, openText }) => {
  await openText('| Threat | Severity |\n|---|---|\n| Spoofing | High |\n| Replay | |\n');
  await plan.cell(0, 1, 0).click();
  await plan.press('Tab');
  const told = plan.page.getByRole('status', { name: 'Cell' });
  await expect(told).toHaveText('row 1 of 2, Severity, High');
  await plan.press('ArrowDown');
  await expect(told).toHaveText('row 2 of 2, Severity, empty');
});
