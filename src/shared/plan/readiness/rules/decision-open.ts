import { decisionName } from '../decision-name';
import type { Rule } from '../rule';

const ID = 'decision-open';

export const decisionOpen: Rule = {
  id: ID,
  asks: 'Every decision has a chosen option',
  find: ({ decisions }) =>
    decisions
      // A heading with nothing under it is told as an empty section.
      .filter(({ isBegun, chosen }) => isBegun && chosen === null)
      .map((decision) => ({
        rule: ID,
        message: `${decisionName(decision)} has no chosen option`,
        place: decision.choicePlace,
      })),
};
