import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const TABLE = '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n';

const selected = (plan: PlanPage) => plan.editor.locator('.plan-table-cell--selected');

async function drag(plan: PlanPage, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await plan.cell(0, ...from).hover();
  await plan.page.mouse.down();
  await plan.cell(0, ...to).hover();
  await plan.page.mouse.up();
}

async function copied(plan: PlanPage): Promise<Readonly<Record<string, string>>> {
  return plan.editor.evaluate((root) => {
    const data = new DataTransfer();
    root.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]));
  });
}

async function paste(plan: PlanPage, data: Readonly<Record<string, string>>): Promise<void> {
  await plan.editor.evaluate((root, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test('a drag over cells selects them; Delete empties them and one undo brings them back', async ({
  plan,
  openText,
}) => {
  const file = await openText(TABLE);
  await drag(plan, [1, 0], [2, 1]);
  await expect(selected(plan)).toHaveText(['1', '2', '4', '5']);
  await plan.press('Delete');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['| 1 | 2 | 3 |', '| 4 | 5 | 6 |'],
    added: ['| | | 3 |', '| | | 6 |'],
  });
  await plan.press('Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('Shift with arrows or a click extends the range, an arrow gives it up, and typing replaces the active cell', async ({
  plan,
  openText,
}) => {
  const file = await openText(TABLE);
  await plan.cell(0, 1, 1).click();
  await plan.press('End', 'Shift+ArrowRight', 'Shift+ArrowDown');
  await expect(selected(plan)).toHaveText(['2', '3', '5', '6']);
  await plan.press('ArrowLeft');
  await expect(selected(plan)).toHaveCount(0);
  await plan.cell(0, 1, 0).click();
  await plan.cell(0, 2, 0).click({ modifiers: ['Shift'] });
  await expect(selected(plan)).toHaveText(['1', '4']);
  await plan.type('x');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['| 1 | 2 | 3 |'], added: ['| x | 2 | 3 |'] });
});

test('Ctrl+A selects the cell, then the table, then the plan', async ({ plan, openText }) => {
  await openText(`before\n\n${TABLE}`);
  await plan.cell(0, 1, 1).click();
  const words = () => plan.page.evaluate(() => document.getSelection()?.toString() ?? '');
  await plan.press('Control+a');
  await expect.poll(words).toBe('2');
  await plan.press('Control+a');
  await expect(selected(plan)).toHaveCount(9);
  await plan.press('Control+a');
  await expect(selected(plan)).toHaveCount(0);
  await expect.poll(words).toContain('before');
});

test('arrows cross the borders of cells and leave the table, and Escape leads out of it', async ({
  plan,
  openText,
}) => {
  const file = await openText(`top\n\n${TABLE}`);
  await plan.cell(0, 1, 0).click();
  await plan.press('End', 'ArrowRight');
  await plan.type('R');
  await plan.press('ArrowDown');
  await plan.type('D');
  await plan.press('Home', 'ArrowLeft');
  await plan.type('L');
  await plan.press('ArrowUp', 'ArrowUp', 'ArrowUp');
  await plan.type('T');
  await plan.cell(0, 2, 2).click();
  await plan.press('Escape');
  await plan.type('end');
  await plan.save();
  const text = await file.text();
  expect(text).toMatch(/^(?:Ttop|topT|tTop|toTp)\n/);
  expect(text).toContain('| 1 | R2 | 3 |');
  expect(text).toMatch(/\| 4L \| (?:D5|5D) \| 6 \|\n\nend\n$/);
});

test('a copied range is text for a spreadsheet, HTML for a page and Markdown for a plan', async ({
  plan,
  openText,
}) => {
  await openText('| a | b |\n|---|---|\n| **x** | y<br>z |\n');
  await drag(plan, [0, 0], [1, 1]);
  const data = await copied(plan);
  expect(data['text/plain']).toBe('a\tb\nx\t"y\nz"');
  expect(data['text/markdown']).toBe('| a | b |\n| --- | --- |\n| **x** | y<br>z |');
  expect(data['text/html']).toContain('<strong>x</strong>');
});

const SHEET = {
  // As LibreOffice Calc and Excel write it: a style sheet, a table with widths, and tab-separated text.
  'text/html':
    '<html><head><meta charset="utf-8"><style>td{mso-number-format:General}</style></head><body>' +
    '<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">p|q</td>' +
    '<td align="right" sdval="12" sdnum="1033;">12</td></tr><tr><td>two<br>lines</td><td>34</td></tr></table></body></html>',
  'text/plain': 'p|q\t12\n"two\nlines"\t34\n',
};

test('cells of a spreadsheet fill from the active cell, grow the table and are one undo step', async ({
  plan,
  openText,
}) => {
  const file = await openText(TABLE);
  await plan.cell(0, 2, 2).click();
  await paste(plan, SHEET);
  await expect(plan.editor.getByRole('row')).toHaveCount(4);
  await plan.save();
  expect((await file.text()).split('\n')).toEqual([
    '| a | b | c | |',
    '|---|---|---|---|',
    '| 1 | 2 | 3 | |',
    '| 4 | 5 | p\\|q | 12 |',
    '| | | two<br>lines | 34 |',
    '',
  ]);
  await plan.press('Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('one value pasted into a range fills it, and comma-separated lines fill cells', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  await drag(plan, [1, 1], [2, 2]);
  await paste(plan, { 'text/plain': 'n/a' });
  await plan.cell(0, 1, 0).click();
  await paste(plan, { 'text/plain': 'x,y\nz,w' });
  await plan.save();
  expect((await file.text()).split('\n').slice(2, 4)).toEqual(['| x | y | n/a |', '| z | w | n/a |']);
});

test('a range copied from one table and pasted into another keeps its marks', async ({ plan, openText }) => {
  const file = await openText('| a | b |\n|---|---|\n| __x__ | `y` |\n\n| c | d |\n|---|---|\n|   |   |\n');
  await drag(plan, [1, 0], [1, 1]);
  await plan.press('Control+c');
  await plan.cell(1, 1, 0).click();
  await plan.press('Control+v');
  await plan.save();
  const { removed, added } = await file.diff();
  expect(removed).toEqual(['|   |   |']);
  expect(added).toEqual([expect.stringMatching(/^\| (?:\*\*x\*\*|__x__) \| `y` \|$/)]);
});
