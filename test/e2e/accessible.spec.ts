import { accessibilityProblems } from '../helpers/accessibility-problems';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { resizeWindow } from '../helpers/window-size';

const LOOKS = [
  { look: 'light', colorScheme: 'light', theme: 'system', asked: 'all' },
  { look: 'dark', colorScheme: 'dark', theme: 'system', asked: 'colours' },
  { look: 'high contrast', colorScheme: 'light', theme: 'contrast', asked: 'colours' },
  { look: 'dark high contrast', colorScheme: 'dark', theme: 'contrast', asked: 'colours' },
] as const;

for (const { look, colorScheme, theme, asked } of LOOKS) {
  test.describe(`in ${look}`, () => {
    // The page is the same in each: only its colours differ.
    const problems = (plan: PlanPage) => accessibilityProblems(plan, asked);
    const choose = async (plan: PlanPage, wanted: 'system' | 'contrast') => {
      await plan.page.evaluate((chosen) => window.plandesk.settingsChange({ theme: chosen }), wanted);
      await expect(plan.page.locator('html')).toHaveAttribute('data-theme', wanted);
    };
    test.beforeEach(async ({ plan }) => {
      await plan.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await choose(plan, theme);
    });
    test.afterEach(async ({ plan }) => {
      await plan.page.emulateMedia({ colorScheme: null, reducedMotion: null });
      await choose(plan, 'system');
    });

    test('the window without a plan has nothing to stumble over', async ({ plan }) => {
      await expect(plan.page.getByRole('heading', { name: 'No plan is open' })).toBeVisible();
      expect(await problems(plan)).toEqual([]);
    });

    test('the sample plan and its menus have nothing to stumble over', async ({ plan, copyOf }) => {
      await plan.open((await copyOf('../../examples/checkout-ledger.md')).path);
      expect(await problems(plan)).toEqual([]);
      await plan.toolbar.getByRole('button', { name: /^Paragraph style/ }).click();
      await expect(plan.page.getByRole('menu')).toBeVisible();
      expect(await problems(plan)).toEqual([]);
      await plan.press('Escape');
    });

    test('a plan with every kind of block has nothing to stumble over', async ({ plan, copyOf }) => {
      for (const fixture of ['html.md', 'task-markers.md', 'table-alignments.md', 'links.md', 'images.md']) {
        await plan.open((await copyOf(fixture)).path);
        expect(await problems(plan), fixture).toEqual([]);
      }
    });

    test('Settings, the palette and the sheet of shortcuts have nothing to stumble over', async ({
      plan,
      openText,
    }) => {
      await openText('# One\n\n## Two\n\nTBD\n');
      await plan.press('Control+,');
      for (const tab of await plan.dialog('Settings').getByRole('tab').all()) {
        await tab.click();
        expect(await problems(plan), (await tab.textContent()) ?? '').toEqual([]);
      }
      await plan.press('Escape');
      for (const [keys, typed] of [
        ['Control+Shift+P', ''],
        ['Control+Shift+P', 'row'],
        ['Control+P', ''],
        ['Control+P', 'nothing like it'],
      ] as const) {
        await plan.press(keys);
        await expect(plan.dialog(/palette|Go to/)).toBeVisible();
        await plan.type(typed);
        expect(await problems(plan), `${keys} ${typed}`).toEqual([]);
        await plan.press('Escape');
      }
      await plan.press('F1');
      await expect(plan.dialog('Keyboard shortcuts')).toBeVisible();
      expect(await problems(plan), 'shortcuts').toEqual([]);
      await plan.press('Escape');
    });

    test('the panels, beside the plan and over it, have nothing to stumble over', async ({ plan, copyOf }) => {
      await plan.open((await copyOf('../../examples/checkout-ledger.md')).path);
      for (const keys of ['Control+Alt+R', 'Control+Alt+D', 'Control+Alt+K']) {
        // The tab in front is closed by its own keys.
        await plan.press(keys);
        if (await plan.review.isHidden()) await plan.press(keys);
        expect(await problems(plan), keys).toEqual([]);
      }
      await resizeWindow(plan.app, plan.page, { width: 700, height: 700 });
      expect(await problems(plan), 'narrow').toEqual([]);
      for (const keys of ['Control+Alt+O', 'Control+Alt+B']) {
        await plan.press(keys);
        await expect(plan.page.locator('.drawer')).toBeVisible();
        expect(await problems(plan), `narrow ${keys}`).toEqual([]);
        await plan.press('Escape');
      }
      await resizeWindow(plan.app, plan.page);
      await plan.press('Control+Shift+D');
      await expect(plan.page.locator('.changes')).toBeVisible();
      expect(await problems(plan), 'changes').toEqual([]);
    });

    test('the dialogs and the messages have nothing to stumble over', async ({ plan, openText }) => {
      await openText('One [two](three.md).\n');
      await plan.clickBehind('tw');
      for (const [key, title] of [
        ['Control+K', 'Link'],
        ['Control+Shift+E', /to PDF$/],
        ['Control+W', /^Save the changes/],
      ] as const) {
        if (key === 'Control+W') await plan.type('!');
        await plan.press(key);
        await expect(plan.dialog(title)).toBeVisible();
        expect(await problems(plan), String(title)).toEqual([]);
        await plan.press('Escape');
        await expect(plan.dialog(title)).toHaveCount(0);
      }
    });
  });
}

test('Escape leads from the plan to the toolbar, arrows move in it, and Tab leads back to the caret', async ({
  plan,
  openText,
}) => {
  await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.press('Escape');
  await expect(plan.toolbar.locator(':focus')).toHaveCount(1);
  await plan.press('Home');
  await expect(plan.toolbar.getByRole('button', { name: 'Undo' })).toBeFocused();
  await plan.press('ArrowRight');
  await expect(plan.toolbar.getByRole('button', { name: 'Redo' })).toBeFocused();
  await expect(async () => {
    await plan.press('Tab');
    await expect(plan.editor).toBeFocused({ timeout: 100 });
  }).toPass();
  await plan.type(' Two.');
  await expect(plan.editor).toHaveText('One. Two.');
});

test('everything in the window is reached by Tab, and every stop has a name and shows that it has the focus', async ({
  plan,
  openText,
}) => {
  await openText('# One\n\n- [ ] two\n');
  await plan.press('Escape');
  const stops: string[] = [];
  for (let step = 0; step < 22; step += 1) {
    await plan.press('Tab');
    const stop = await plan.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isShown =
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        getComputedStyle(element, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)';
      const isPlan = element.getAttribute('aria-label') === 'Plan';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return { name: element.ariaLabel ?? label ?? element.textContent ?? '', isShown: isShown || isPlan };
    });
    if (stop === null) continue;
    expect(stop.name.trim(), `stop ${step}`).not.toBe('');
    expect(stop.isShown, `the focus on "${stop.name}" can be seen`).toBe(true);
    stops.push(stop.name);
  }
  for (const wanted of ['Export PDF…', 'One', 'Plan', 'two', 'New', 'Open…']) expect(stops).toContain(wanted);
});
