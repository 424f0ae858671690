import { chooseMenuItem } from '../helpers/app-menu';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const PLAN = `# Plan

| Threat | Severity | Owner |
| ------ |:--------:| ----- |
| Spoofing | High | Ana |

After
`;

async function widthOf(plan: PlanPage, column: number, row = 0): Promise<number> {
  return (await plan.cell(0, row, column).boundingBox())?.width ?? 0;
}

async function dragEdge(plan: PlanPage, column: number, by: number): Promise<void> {
  await plan.cell(0, 0, column).hover();
  const box = (await plan.cell(0, 0, column).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width - 2, box.y + box.height / 2];
  await plan.page.mouse.move(x - 4, y);
  await expect(plan.page.getByRole('button', { name: `Width of column ${column + 1}` })).toBeVisible();
  await plan.page.mouse.move(x, y);
  await plan.page.mouse.down();
  await plan.page.mouse.move(x + by, y, { steps: 4 });
  await plan.page.mouse.up();
}

test('a column is dragged wider and narrower, with its file and its save state left alone', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  const [before, beside] = [await widthOf(plan, 0), await widthOf(plan, 1)];
  await dragEdge(plan, 0, 60);
  expect(await widthOf(plan, 0)).toBeCloseTo(before + 60, -1);
  expect(await widthOf(plan, 0, 1)).toBeCloseTo(before + 60, -1);
  expect(await widthOf(plan, 1)).toBeCloseTo(beside, -1);
  await expect(plan.tab(file.name)).not.toHaveAccessibleName(/edited/);
  // Wider than the page by now, the table still has its header above its rows.
  const [head, row] = [await plan.cell(0, 0, 1).boundingBox(), await plan.cell(0, 1, 1).boundingBox()];
  expect((head?.y ?? 0) + (head?.height ?? 0)).toBeCloseTo(row?.y ?? -1, 0);
  await dragEdge(plan, 0, -2000);
  expect(await widthOf(plan, 0)).toBeCloseTo(48, 0);

  // What is written meanwhile leaves the widths alone, and only its own line changes.
  await plan.cell(0, 1, 2).click();
  await plan.press('End');
  await plan.type('bel');
  expect(await widthOf(plan, 0)).toBeCloseTo(48, 0);
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['| Spoofing | High | Ana |'],
    added: ['| Spoofing | High | Anabel |'],
  });

  await plan.cell(0, 0, 0).hover();
  await plan.page.getByRole('button', { name: 'Width of column 1' }).dblclick();
  await expect.poll(() => widthOf(plan, 0)).toBeGreaterThan(60);
});

test('keys and the menu change the width of a column as the pointer does', async ({ plan, openText }) => {
  const file = await openText(PLAN);
  const before = await widthOf(plan, 1);
  await plan.cell(0, 1, 1).click();
  await plan.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
  expect(await widthOf(plan, 1)).toBeCloseTo(before + 32, 0);
  await plan.press('Alt+Shift+ArrowLeft');
  expect(await widthOf(plan, 1)).toBeCloseTo(before + 16, 0);
  await chooseMenuItem(plan.app, 'Table > Reset column widths');
  await expect.poll(() => widthOf(plan, 1)).toBeCloseTo(before, 0);
  await expect(plan.tab(file.name)).not.toHaveAccessibleName(/edited/);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('widths that are kept change the delimiter row alone, are there when the plan is opened again, and are undone', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  const bytes = await file.bytes();
  await dragEdge(plan, 0, -2000);
  await dragEdge(plan, 1, 100);
  const shares = async () => {
    const widths = [await widthOf(plan, 0), await widthOf(plan, 1), await widthOf(plan, 2)];
    const sum = widths.reduce((all, each) => all + each, 0);
    return widths.map((each) => Math.round((each * 100) / sum));
  };
  const dragged = await shares();
  await plan.cell(0, 1, 1).click();
  await chooseMenuItem(plan.app, 'Table > Keep column widths');
  await expect(plan.tab(file.name)).toHaveAccessibleName(/edited/);
  await plan.save();
  const { removed, added } = await file.diff();
  expect(removed).toEqual(['| ------ |:--------:| ----- |']);
  expect(added).toEqual([expect.stringMatching(/^\| -+ \|:-+:\| -+ \|$/)]);
  expect(added[0]?.replace(/[^-]/g, '')).toHaveLength(100);

  await plan.press('Control+z');
  await plan.save();
  expect((await file.bytes()).equals(bytes)).toBe(true);
  await plan.press('Control+Shift+z');
  await plan.save();

  await plan.closeAll();
  await plan.open(file.path);
  const reopened = await shares();
  for (const [column, share] of reopened.entries()) {
    expect(Math.abs(share - (dragged[column] ?? 0))).toBeLessThanOrEqual(2);
  }
  // Keeping them once more has nothing to write.
  await plan.cell(0, 1, 1).click();
  await chooseMenuItem(plan.app, 'Table > Keep column widths');
  await expect(plan.tab(file.name)).not.toHaveAccessibleName(/edited/);
});

test('kept widths outlast every change of columns, in sight and in the delimiter row', async ({ plan, openText }) => {
  const kept = (...counts: readonly number[]) => `|${counts.map((count) => '-'.repeat(count)).join('|')}|`;
  const file = await openText(`| a | b | c |\n${kept(60, 20, 20)}\n| 1 | 2 | 3 |\n`);
  const shares = async (count: number) => {
    const widths = await Promise.all(Array.from({ length: count }, (_, column) => widthOf(plan, column)));
    const sum = widths.reduce((all, each) => all + each, 0);
    return widths.map((each) => Math.round((each * 100) / sum));
  };
  const delimiter = async () => (await file.text()).split('\n')[1];
  for (const [menu, column, counts, written] of [
    ['Align column right', 0, [60, 20, 20], kept(60, 20, 20).replace('-|', '-:|')],
    ['Move column right', 0, [20, 60, 20], kept(20, 60, 20)],
    ['Duplicate column', 0, [43, 43, 14, 14], kept(38, 38, 12, 12)],
    ['Delete column', 2, [75, 25], kept(75, 25)],
    ['Insert column after', 2, [45, 15, 15, 25], kept(45, 15, 15, 25)],
  ] as const) {
    await plan.cell(0, 1, column).click();
    await chooseMenuItem(plan.app, `Table > ${menu}`);
    await expect(plan.editor.getByRole('columnheader')).toHaveCount(counts.length);
    const sum = counts.reduce((all: number, each) => all + each, 0);
    for (const [at, share] of (await shares(counts.length)).entries()) {
      expect(Math.abs(share - ((counts[at] ?? 0) * 100) / sum), `${menu}: column ${at + 1}`).toBeLessThanOrEqual(2);
    }
    await plan.save();
    expect(await delimiter(), menu).toBe(written);
    await plan.press('Control+z');
  }
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('dragged widths outlast a visit to the source and an undo of it, and a key says the new width', async ({
  plan,
  openText,
}) => {
  await openText(PLAN);
  await plan.cell(0, 1, 1).click();
  await plan.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
  const wide = await widthOf(plan, 1);
  await expect(plan.page.getByRole('status', { name: 'Cell' })).toHaveText(`Severity ${Math.round(wide)} pixels wide`);
  await chooseMenuItem(plan.app, 'Table > Align table source');
  await expect(plan.tab('plan.md')).toHaveAccessibleName(/edited/);
  expect(await widthOf(plan, 1)).toBeCloseTo(wide, 0);
  await plan.cell(0, 1, 1).click();
  await plan.press('Alt+Shift+ArrowLeft');
  await plan.press('Control+z');
  await expect(plan.tab('plan.md')).not.toHaveAccessibleName(/edited/);
  expect(await widthOf(plan, 1)).toBeCloseTo(wide - 16, 0);
});
