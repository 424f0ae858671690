import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { resizeWindow } from '../helpers/window-size';

const PLAN = '# Ledger\n\nText\n\n## Rollout\n\n- [ ] One\n';

test('panels are as wide, as folded and at the tab as they were left', async ({ folder }) => {
  const userData = join(folder, 'profile');
  const path = join(folder, 'plan.md');
  await writeFile(path, PLAN);
  const first = await launchApp({ userData, files: [path] });
  const plan = new PlanPage(first.app, first.page);
  await plan.shows('plan.md');
  const widthOf = async (page = plan) => Math.round((await page.outline.boundingBox())?.width ?? 0);
  expect(await widthOf()).toBe(252);
  const edge = first.page.getByRole('separator', { name: 'Width of the panel at the left' });
  await edge.focus();
  await plan.press('ArrowRight', 'ArrowRight');
  await expect.poll(() => widthOf()).toBeGreaterThan(252);
  const width = await widthOf();
  await plan.press('Control+Alt+R');
  await first.page.getByRole('button', { name: 'Review panel' }).click();
  await expect(plan.review).toBeHidden();
  await first.page.getByRole('button', { name: 'Review panel' }).click();
  await expect(plan.review.getByRole('tab', { name: /^Readiness/ })).toHaveAttribute('aria-selected', 'true');
  await expect(first.page.getByRole('button', { name: 'Review panel' })).toHaveAttribute('aria-pressed', 'true');
  await plan.press('Control+=');
  const zoomOf = (app = first.app) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await expect.poll(() => zoomOf()).toBe(0.5);
  await plan.press('Control+0', 'Control+-', 'Control+-');
  await expect.poll(() => zoomOf()).toBe(-1);
  await plan.press('Control+Alt+B');
  await expect(plan.review).toBeHidden();
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText(/^Saved/);
  const kept = async () => JSON.parse(await readFile(join(userData, 'session.json'), 'utf8'));
  await expect.poll(kept).toMatchObject({
    layout: { panels: { outline: true, review: false }, widths: { outline: width }, reviewTab: 'readiness' },
    zoom: -1,
  });
  await first.close();

  const second = await launchApp({ userData });
  const again = new PlanPage(second.app, second.page);
  await again.shows('plan.md');
  await expect.poll(() => zoomOf(second.app)).toBe(-1);
  await expect(again.review).toBeHidden();
  await again.press('Control+0');
  await expect.poll(() => widthOf(again)).toBe(width);
  await again.press('Control+Alt+B');
  await expect(again.review.getByRole('tab', { name: /^Readiness/ })).toHaveAttribute('aria-selected', 'true');
  await second.close();
});

test('in a window of 700 pixels a panel lies over the plan, and goes when the person is back in it', async ({
  plan,
  openText,
}) => {
  await openText(PLAN);
  await resizeWindow(plan.app, plan.page, { width: 700, height: 700 });
  try {
    await expect(plan.outline).toBeHidden();
    await expect(plan.review).toBeHidden();
    const paper = plan.page.locator('.plan-paper');
    const width = async () => (await paper.boundingBox())?.width;
    const before = await width();

    await plan.press('Control+Alt+O');
    await expect(plan.outline.getByRole('treeitem', { name: 'Ledger' })).toBeFocused();
    expect(await width()).toBe(before);
    await plan.press('Escape');
    await expect(plan.outline).toBeHidden();
    await expect(plan.editor).toBeFocused();

    await plan.press('Control+Alt+O', 'ArrowDown', 'Enter');
    await expect(plan.outline).toBeHidden();
    await plan.type('!');
    await expect(plan.editor.getByRole('heading', { level: 2 })).toHaveText('!Rollout');

    await plan.press('Control+Alt+R');
    await expect(plan.review.getByRole('tab', { name: /^Readiness/ })).toBeFocused();
    await plan.press('Escape', 'Control+Alt+K');
    await expect(plan.review.getByRole('tab', { name: 'Checklist' })).toBeFocused();
    await plan.press('Escape');
    await plan.page.getByRole('button', { name: 'Review panel' }).click();
    await plan.review.getByRole('checkbox', { name: 'One' }).click();
    await expect(plan.review).toBeVisible();
    await plan.page.mouse.click(60, 500);
    await expect(plan.review).toBeHidden();
    await expect(plan.task('One')).toBeChecked();
    // Nothing of the bars is out of reach.
    const cut = await plan.page.evaluate(() =>
      [...document.querySelectorAll('.top-bar button, .status-bar button')]
        .filter((button) => button.checkVisibility())
        .filter((button) => {
          const box = button.getBoundingClientRect();
          return box.right > innerWidth + 1 || box.left < -1;
        })
        .map((button) => button.ariaLabel ?? button.textContent),
    );
    expect(cut).toEqual([]);
  } finally {
    await resizeWindow(plan.app, plan.page);
  }
});

test('focus mode leaves the plan alone; Escape and its own key bring the rest back', async ({ plan, openText }) => {
  await openText(PLAN);
  await plan.clickBehind('Text');
  await plan.press('Shift+F11');
  await expect(plan.toolbar).toBeHidden();
  await expect(plan.outline).toBeHidden();
  await expect(plan.review).toBeHidden();
  await expect(plan.saveState).toBeHidden();
  await plan.type('!');
  await plan.press('Escape');
  await expect(plan.toolbar).toBeVisible();
  await expect(plan.outline).toBeVisible();
  await expect(plan.editor).toBeFocused();
  await plan.press('Shift+F11');
  await expect(plan.toolbar).toBeHidden();
  await plan.press('Shift+F11');
  await expect(plan.toolbar).toBeVisible();
  await expect(plan.editor.getByText('Text!')).toBeVisible();
});

test('F6 goes round the parts of the window, and Escape leads out of the plan to the toolbar and back', async ({
  plan,
  openText,
}) => {
  await openText(PLAN);
  await plan.clickBehind('Text');
  const region = () =>
    plan.page.evaluate(() => {
      const part = document.activeElement?.closest('[data-region]');
      return part?.querySelector('[aria-label=Review]') ? 'review' : (part?.tagName.toLowerCase() ?? 'none');
    });
  const round: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    const before = await region();
    await plan.press('F6');
    await expect.poll(region).not.toBe(before);
    round.push(await region());
  }
  expect(round).toEqual(['review', 'footer', 'header', 'div', 'main']);
  await expect(plan.editor).toBeFocused();
  await plan.press('Shift+F6');
  expect(await region()).toBe('div');
  // Where the person was in a part is where they come back to.
  await plan.press('ArrowDown', 'F6', 'Shift+F6');
  await expect(plan.outline.getByRole('treeitem', { name: 'Rollout' })).toBeFocused();
  await plan.press('Escape');
  await expect(plan.editor).toBeFocused();
  await plan.press('Escape');
  const first = plan.toolbar.getByRole('button').first();
  await expect(first).toBeFocused();
  // One stop for Tab, arrows inside.
  await plan.press('ArrowRight');
  await expect(plan.toolbar.getByRole('button').nth(1)).toBeFocused();
  await plan.press('Tab');
  await expect(plan.page.getByRole('button', { name: 'Export PDF…' })).toBeFocused();
  await plan.press('Shift+Tab');
  await expect(plan.toolbar.getByRole('button').nth(1)).toBeFocused();
  await plan.press('Escape');
  await expect(plan.editor).toBeFocused();
});
