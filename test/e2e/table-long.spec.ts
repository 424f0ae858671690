import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../helpers/native-dialogs';
import { expect, planFile, test } from '../helpers/plan-test';

const ROWS = 2000;

test('a table of 2,000 rows shows what is in view, is written in far down, and changes one line', async ({
  plan,
  openText,
}) => {
  const lines = Array.from({ length: ROWS }, (_, row) => `| name ${row} | ${(row * 7919) % ROWS} |`);
  const file = await openText(`# Long\n\n| Name | Rank |\n|---|---|\n${lines.join('\n')}\n\nAfter\n`);
  const rows = plan.editor.getByRole('row', { includeHidden: true });
  await expect(rows).toHaveCount(ROWS + 1);
  await expect(plan.editor.getByRole('row').last()).not.toHaveText('');
  expect(await plan.editor.getByRole('row').count()).toBeLessThan(200);
  // From below the arrow goes into the last row, however far it was.
  await plan.clickBehind('After');
  await plan.press('Home', 'ArrowUp', 'End');
  await plan.type('!');
  await plan.save();
  const { removed, added } = await file.diff();
  expect(removed).toEqual([lines[ROWS - 1]]);
  expect(added).toHaveLength(1);
});

test('a table of 200 columns shows the rows in view, holds its header, finds far cells and changes one line', async ({
  plan,
  openText,
}) => {
  const columns = Array.from({ length: 200 }, (_, column) => column);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: 100 }, (_, row) => line(columns.map((column) => `r${row} c${column}`)));
  const head = [line(columns.map((column) => `Head ${column}`)), line(columns.map(() => '---'))];
  const file = await openText(`# Wide\n\n${[...head, ...rows].join('\n')}\n\nAfter\n`);
  // Not by role: that takes seconds where there are so many cells.
  await expect(plan.editor.locator('tr')).toHaveCount(101);
  expect(await plan.editor.locator('tr:visible').count()).toBeLessThan(70);
  await plan.press('Control+f');
  await plan.type('r90 c150');
  await plan.press('Enter', 'Escape');
  for (const words of ['r90 c150', 'r90 c0', 'Head 150']) {
    await expect(plan.editor.getByText(words, { exact: true }), words).toBeInViewport();
  }
  await plan.press('ArrowRight');
  await plan.type('!');
  await plan.save();
  const row = rows[90] ?? '';
  expect(await file.diff()).toEqual({ removed: [row], added: [row.replace('r90 c150 ', 'r90 c150! ')] });
});

test('a table of 10,000 rows by 20 opens as its source with the reason, and is written in', async ({
  plan,
  folder,
}) => {
  const columns = Array.from({ length: 20 }, (_, column) => column);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: 10_000 }, (_, row) => line(columns.map((column) => `c${row} ${column}`)));
  const head = [line(columns.map((column) => `Column ${column}`)), line(columns.map(() => '---'))];
  const path = join(folder, 'huge.md');
  await writeFile(path, `# Huge\n\n${[...head, ...rows].join('\n')}\n\nAfter\n`);
  const file = await planFile(path);
  await answerOpenDialog(plan.app, [path]);
  await plan.press('Control+o');
  const source = plan.page.getByRole('textbox', { name: 'Source' });
  await expect(source).toBeVisible();
  const bar = plan.page.getByRole('region', { name: 'Shown as source' });
  await expect(bar).toContainText('too large to be laid out');
  await bar.getByRole('button', { name: 'OK' }).click();
  await expect(bar).toHaveCount(0);
  await source.getByText('# Huge').click();
  await plan.press('End');
  await plan.type('r');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['# Huge'], added: ['# Huger'] });
});
