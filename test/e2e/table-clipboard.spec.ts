import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPage } from '../helpers/plan-page';
import { expect, FIXTURES, test } from '../helpers/plan-test';

async function paste(plan: PlanPage, data: Readonly<Record<string, string>>): Promise<void> {
  await plan.editor.evaluate((root, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** What a spreadsheet puts on the clipboard: HTML and tab-separated text side by side. */
async function pasteFrom(plan: PlanPage, name: string): Promise<void> {
  const part = (ending: string) => readFile(join(FIXTURES, 'clipboard', `${name}.${ending}`), 'utf8');
  await paste(plan, { 'text/html': await part('html'), 'text/plain': await part('tsv') });
}

const WANTED = ['| Service | p99 | Note |', '| API \\| edge | 131 ms | first<br>second |', '| Relay | 1,200 | “ok” |'];

for (const program of ['excel', 'libreoffice']) {
  test(`cells of ${program} become a table between paragraphs, without its styles, as one undo step`, async ({
    plan,
    openText,
  }) => {
    const file = await openText('Before\n\nx\n\nAfter\n');
    await plan.clickBehind('x');
    await plan.press('Backspace');
    await pasteFrom(plan, program);
    await expect(plan.editor.getByRole('row')).toHaveCount(3);
    await plan.save();
    const { removed, added } = await file.diff();
    expect(removed).toEqual(['x']);
    expect(added.filter((line) => line !== '').map((line) => line.replace(/ +/g, ' '))).toEqual([
      WANTED[0],
      expect.stringMatching(/^\|(?: :?-+:? \|){3}$/),
      ...WANTED.slice(1),
    ]);
  });

  test(`cells of ${program} fill a table from the active cell and grow it, and one undo takes them out`, async ({
    plan,
    openText,
  }) => {
    const file = await openText('| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n');
    await plan.cell(0, 2, 0).click();
    await pasteFrom(plan, program);
    await expect(plan.editor.getByRole('row')).toHaveCount(5);
    await plan.save();
    expect(await file.diff()).toEqual({ removed: ['| 4 | 5 | 6 |'], added: WANTED });
    await plan.press('Control+z');
    await plan.save();
    expect(await file.diff()).toEqual({ removed: [], added: [] });
  });
}

test('tables as TSV, CSV, HTML and Markdown fill the same cells, and undo takes each of them out', async ({
  plan,
  openText,
}) => {
  const file = await openText('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n');
  const kinds: readonly Readonly<Record<string, string>>[] = [
    { 'text/plain': 'x|y\tsmall\nz\t"two\nlines"\n' },
    { 'text/plain': 'x|y,small\nz,"two\nlines"\n' },
    {
      'text/html': '<table><tr><td>x|y</td><td>small</td></tr><tr><td><p>z</p></td><td>two<br>lines</td></tr></table>',
      'text/plain': 'x|y small z two lines',
    },
    { 'text/plain': '| x\\|y | small |\n| --- | --- |\n| z | two<br>lines |\n' },
  ];
  for (const data of kinds) {
    const name = Object.keys(data).join();
    await plan.cell(0, 1, 0).click();
    await paste(plan, data);
    await expect(plan.cell(0, 2, 0), name).toHaveText('z');
    await plan.save();
    expect(await file.diff(), name).toEqual({
      removed: ['| 1 | 2 |', '| 3 | 4 |'],
      added: ['| x\\|y | small |', '| z | two<br>lines |'],
    });
    await plan.press('Control+z');
  }
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});
