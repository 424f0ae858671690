import AxeBuilder from '@axe-core/playwright';
import type { PlanPage } from './plan-page';

/** What a person who can't see or point would stumble over, as axe reports it: the rule and where. `colours` asks for their contrast alone. */
export async function accessibilityProblems(
  plan: PlanPage,
  asked: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  // The other mode opens a page of its own, which an Electron window can't.
  const axe = new AxeBuilder({ page: plan.page }).setLegacyMode();
  // The order of the headings is the author's, and the edges between the panels stand outside of any landmark.
  if (asked === 'all') axe.disableRules(['heading-order', 'region']);
  else axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // Inside the plan the caret scrolls a wide block.
      .filter(({ target }) => id !== 'scrollable-region-focusable' || !/^(?:pre|\.plan)/.test(target.join(' ')))
      .map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
