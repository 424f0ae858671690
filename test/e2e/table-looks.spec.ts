import { expect, test } from '../helpers/plan-test';

const TABLE = `| Metric | Target | Current | Severity |
|--------|--------|---------|----------|
| p99 latency | 150 ms | 131 ms | High |
| Throughput | 1,200 /s | 940 /s | Critical |
`;

test('a value that misses its target is marked and said, until it no longer does', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  const current = plan.cell(0, 2, 2);
  await expect(current).toHaveAttribute('data-missed', '');
  await expect(plan.cell(0, 1, 2)).not.toHaveAttribute('data-missed');
  await plan.cell(0, 2, 1).click();
  await plan.press('Tab');
  await expect(plan.page.getByRole('status', { name: 'Cell' })).toHaveText(
    'row 2 of 2, Current, 940 /s, misses its target',
  );
  await plan.type('1,300 /s');
  await expect(current).not.toHaveAttribute('data-missed');
  await plan.press('Control+z', 'Control+z');
  await expect(current).toHaveAttribute('data-missed', '');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('signs of severity are seen, are no part of the text, and follow a moved row', async ({ plan, openText }) => {
  const file = await openText(TABLE);
  const sign = (row: number) =>
    plan.cell(0, row, 3).evaluate((cell) => getComputedStyle(cell.firstElementChild as Element, '::before').content);
  await expect.poll(() => sign(1)).toContain('▲');
  await expect.poll(() => sign(2)).toContain('▲▲');
  await expect(plan.cell(0, 2, 3)).toHaveText('Critical');
  await plan.cell(0, 2, 3).click();
  await plan.press('Alt+ArrowUp');
  await expect.poll(() => sign(1)).toContain('▲▲');
  await plan.press('Control+a', 'Control+c');
  expect(await plan.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Critical');
  await plan.press('Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('numbers end under each other where the delimiter row says nothing, and stand where it says so', async ({
  plan,
  openText,
}) => {
  await openText('| Name | Count | Size |\n|---|---|:-:|\n| a | 1,000 | 2 MB |\n| b | 7 | 10 MB |\n');
  const side = (column: number) => plan.cell(0, 1, column).evaluate((cell) => getComputedStyle(cell).textAlign);
  expect([await side(0), await side(1), await side(2)]).toEqual(['start', 'end', 'center']);
});

test('cells beyond the header are kept, marked and said', async ({ plan, openText }) => {
  const file = await openText('| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n');
  const surplus = plan.cell(0, 1, 2);
  await expect(surplus).toHaveAttribute('data-surplus', 'filled');
  await expect(plan.cell(0, 1, 1)).not.toHaveAttribute('data-surplus');
  await plan.cell(0, 1, 1).click();
  await plan.press('Tab');
  await expect(plan.page.getByRole('status', { name: 'Cell' })).toHaveText(
    'row 1 of 2, column 3, 3, beyond the header',
  );
  await plan.press('End');
  await plan.type('!');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['| 1 | 2 | 3 |'], added: ['| 1 | 2 | 3! |'] });
});
