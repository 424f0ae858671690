import { expect, test } from '../helpers/plan-test';

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
