import type { Option } from '../../options';
import { decisionName } from '../decision-name';
import type { Rule } from '../rule';

const ID = 'one-sided-option';

function missing({ pros, cons }: Option): string | null {
  if (pros.length === 0 && cons.length === 0) return 'neither pros nor cons';
  if (pros.length === 0) return 'cons and no pros';
  return cons.length === 0 ? 'pros and no cons' : null;
}

export const oneSidedOption: Rule = {
  id: ID,
  asks: 'Every option of a decision has both pros and cons',
  find: ({ decisions }) =>
    decisions.flatMap((decision) =>
      decision.options.flatMap((option) => {
        const what = missing(option);
        if (what === null) return [];
        const message = `${decisionName(decision)}: “${option.name}” has ${what}`;
        return [{ rule: ID, message, place: option.place } as const];
      }),
    ),
};
