import { expect } from '@playwright/test';
import type { PlanPage } from './plan-page';

/** The words that are marked as written wrong. */
export function misspelled({ page }: PlanPage): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('plan-misspelled') ?? [])].map((range) => (range as Range).toString()),
  );
}

/** Asks for the menu at a marked word with the right button, once what may have been meant is known. */
export async function askAbout(plan: PlanPage, word: string): Promise<void> {
  const { page } = plan;
  const place = await page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get('plan-misspelled') ?? [])] as Range[];
    const box = ranges.find((range) => range.toString() === wanted)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, word);
  if (place === null) throw new Error(`${word} is not marked`);
  const menu = page.getByRole('menu');
  await expect(async () => {
    if (await menu.isVisible()) await page.keyboard.press('Escape');
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await expect(page.getByRole('menuitem', { name: 'Ignore in this plan' })).toBeVisible({ timeout: 1000 });
    expect(await page.getByRole('menuitem', { name: 'Suggestions are being looked for' }).count()).toBe(0);
  }).toPass();
}
