import AxeBuilder from '@axe-core/playwright';
import type { PlanPage } from './plan-page';

/** What a person who can't see or point would stumble over, as axe reports it: the rule and where. */
export async function accessibilityProblems(plan: PlanPage): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page: plan.page })
    // The other mode opens a page of its own, which an Electron window can't.
    .setLegacyMode()
    // The order of the headings is the author's, and the edges between the panels stand outside of any landmark.
    .disableRules(['heading-order', 'region']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // Inside the plan the caret scrolls a wide block.
      .filter(({ target }) => id !== 'scrollable-region-focusable' || !/^(?:pre|\.plan)/.test(target.join(' ')))
      .map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
