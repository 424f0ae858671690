import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPage } from '../helpers/plan-page';
import { expect, FIXTURES, test } from '../helpers/plan-test';

/** What a spreadsheet puts on the clipboard: HTML and tab-separated text side by side. */
async function pasteFrom(plan: PlanPage, name: string): Promise<void> {
  const part = (ending: string) => readFile(join(FIXTURES, 'clipboard', `${name}.${ending}`), 'utf8');
  const data = { 'text/html': await part('html'), 'text/plain': await part('tsv') };
  await plan.editor.evaluate((root, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
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
