import { expect, test } from '../helpers/plan-test';

const TABLE = '| Step  | Minutes |\n|-------|--------:|\n| Query |      12 |\n| Write |       4 |\n';

test('Tab and Shift+Tab go from cell to cell, and what is typed there changes that row alone', async ({
  plan,
  openText,
}) => {
  const file = await openText(`${TABLE}\nAfter\n`);
  await plan.cell(0, 1, 0).click();
  await plan.press('End', 'Tab');
  await plan.type('0');
  await plan.press('Shift+Tab', 'End');
  await plan.type('!');
  await plan.save();
  const { removed, added } = await file.diff();
  expect(removed).toEqual(['| Query |      12 |']);
  expect(added).toHaveLength(1);
  expect(added[0]).toContain('Query!');
});

test('Tab in the last cell adds a row', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  await plan.cell(0, 2, 1).click();
  await plan.press('Tab');
  await plan.type('Upload');
  await plan.press('Tab');
  await plan.type('3');
  await expect(plan.editor.getByRole('row')).toHaveCount(4);
  await plan.save();
  const { removed, added } = await file.diff();
  expect(removed).toEqual([]);
  expect(added.map((line) => line.replace(/ +/g, ' '))).toEqual(['| Upload | 3 |']);
});

test('Table puts in a table that is filled by typing and Tab', async ({ plan, openText }) => {
  const file = await openText('Before\n\nx\n');
  await plan.clickBehind('x');
  await plan.press('Backspace');
  await plan.clickTool('Table…');
  await plan.press('Enter');
  await expect(plan.editor.getByRole('table')).toBeVisible();
  for (const word of ['Asset', 'Threat', 'Owner']) {
    await plan.type(word);
    await plan.press('Tab');
  }
  await plan.type('Ledger');
  await plan.save();
  const lines = (await file.text()).split('\n').map((line) => line.replace(/ +/g, ' '));
  expect(lines[0]).toBe('Before');
  expect(lines[2]).toBe('| Asset | Threat | Owner |');
  expect(lines[3]).toMatch(/^\|(?: ?-+ ?\|){3}$/);
  expect(lines[4]).toBe('| Ledger | | |');
});

test('a pipe and a line break that are typed in a cell stay in the cell', async ({ plan, openText }) => {
  const file = await openText('| a | b |\n| - | - |\n| c | d |\n');
  await plan.cell(0, 1, 0).click();
  await plan.press('End');
  await plan.type('|x');
  await plan.press('Shift+Enter');
  await plan.type('y');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['| c | d |'], added: ['| c\\|x<br>y | d |'] });
});
