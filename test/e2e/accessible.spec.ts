import { accessibilityProblems as problems } from '../helpers/accessibility-problems';
import { expect, test } from '../helpers/plan-test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.beforeEach(async ({ plan }) => {
      await plan.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    });
    test.afterEach(async ({ plan }) => {
      await plan.page.emulateMedia({ colorScheme: null, reducedMotion: null });
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
