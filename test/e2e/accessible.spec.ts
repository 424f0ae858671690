import { expect, test } from '../helpers/plan-test';

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
