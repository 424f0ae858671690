import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { PlanPage } from './plan-page';

/**
 * What a person who can't see or point would stumble over, as axe reports it: the rule, where, and what is wrong there.
 * `colours` asks for their contrast alone; `within` names the part of the window that is looked at.
 */
export async function accessibilityProblems(
  plan: PlanPage,
  asked: 'all' | 'colours' = 'all',
  within?: string,
): Promise<readonly string[]> {
  // The other mode opens a page of its own, which an Electron window can't.
  const axe = new AxeBuilder({ page: plan.page }).setLegacyMode();
  if (within !== undefined) axe.include(within);
  // The order of the headings is the author's, and the edges between the panels stand outside of any landmark.
  if (asked === 'all') axe.disableRules(['heading-order', 'region']);
  else axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(
        ({ target, html }) => id !== 'scrollable-region-focusable' || !isScrolledByItsKeys(target.join(' '), html),
      )
      .map(({ target, any, all, none }) => {
        const { message = '' } = [...any, ...all, ...none][0] ?? {};
        return `${id}: ${target.join(' ')}: ${message}`;
      }),
  );
}

/** Inside the plan the caret scrolls a wide block, and the keys that go through a menu or a list scroll it. */
function isScrolledByItsKeys(target: string, html: string): boolean {
  return /^(?:pre|\.plan)/.test(target) || /^<[^>]* role="(?:menu|listbox)"/.test(html);
}

/** All that the person can choose or the system can ask for. The page is the same in each: only its colours differ. */
const OTHER_LOOKS = [
  { look: 'dark', colorScheme: 'dark', theme: 'system' },
  { look: 'dark high contrast', colorScheme: 'dark', theme: 'contrast' },
  { look: 'high contrast', colorScheme: 'light', theme: 'contrast' },
] as const;

/** The problems of what is shown now in every look of the window; it is light again afterwards. */
export async function problemsInEveryLook(plan: PlanPage, within?: string): Promise<readonly string[]> {
  const problems = [...(await accessibilityProblems(plan, 'all', within))];
  for (const { look, colorScheme, theme } of OTHER_LOOKS) {
    await showLook(plan, colorScheme, theme);
    problems.push(...(await accessibilityProblems(plan, 'colours', within)).map((problem) => `${look}: ${problem}`));
  }
  await showLook(plan, 'light', 'system');
  return problems;
}

async function showLook(plan: PlanPage, colorScheme: 'light' | 'dark', theme: 'system' | 'contrast'): Promise<void> {
  await plan.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await plan.page.evaluate((chosen) => window.plandesk.settingsChange({ theme: chosen }), theme);
  await expect(plan.page.locator('html')).toHaveAttribute('data-theme', theme);
}
