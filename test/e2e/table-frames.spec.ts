import { expect, test } from '../helpers/plan-test';

const rows = (count: number, columns: number) =>
  Array.from(
    { length: count },
    (_, row) => `| ${Array.from({ length: columns }, (_, x) => `value ${row} ${x}`).join(' | ')} |`,
  );
const table = (count: number, columns: number) =>
  [
    `| ${Array.from({ length: columns }, (_, x) => `Column${x}`).join(' | ')} |`,
    `|${'---|'.repeat(columns)}`,
    ...rows(count, columns),
  ].join('\n');

test('the header of a long table stays in sight, and does not cover the cell that the caret comes to', async ({
  plan,
  openText,
}) => {
  await openText(`# Long\n\n${table(100, 3)}\n\nAfter\n`);
  const header = plan.cell(0, 0, 0);
  await plan.cell(0, 60, 0).click();
  await plan.page.mouse.wheel(0, 300);
  await expect(header).toBeInViewport();
  const box = async (row: number) => (await plan.cell(0, row, 0).boundingBox()) ?? { y: 0, height: 0 };
  for (let step = 0; step < 30; step += 1) await plan.press('ArrowUp');
  const at = await box(30);
  const head = await box(0);
  expect(at.y).toBeGreaterThanOrEqual(head.y + head.height - 2);
});

test('a wide table scrolls inside the page with its first column and its header held', async ({ plan, openText }) => {
  const file = await openText(`# Wide\n\n${table(60, 20)}\n\nAfter\n`);
  await plan.cell(0, 40, 0).click();
  await plan.press('Shift+Tab');
  await expect(plan.cell(0, 39, 19)).toBeInViewport();
  await expect(plan.cell(0, 39, 0)).toBeInViewport({ ratio: 0.9 });
  await expect(plan.cell(0, 0, 19)).toBeInViewport();
  const page = await plan.editor.evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(page).toBeLessThanOrEqual(1);
  await plan.press('Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});
