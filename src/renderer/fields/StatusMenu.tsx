import { ChevronDown, Circle, CircleCheck, CircleDashed, CircleDot, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import type { Field } from '../../shared/plan/fields';
import { type PlanStatus, planStatus, statusMenu } from '../../shared/plan/plan-status';

/** Each state has a shape of its own: colour alone would not tell them apart for everyone. */
const MARKS: Readonly<Record<PlanStatus | 'open', LucideIcon>> = {
  open: Circle,
  draft: CircleDashed,
  'in-review': CircleDot,
  approved: CircleCheck,
  other: Circle,
};

interface StatusMenuProps {
  readonly id: string;
  readonly field: Field;
  readonly onChoose: (value: string) => void;
}

/** The status of a plan as a menu of the states that the plan knows. */
export function StatusMenu({ id, field, onChoose }: StatusMenuProps) {
  // A plan that offered its states keeps them on the menu after one was chosen in their place.
  const offered = useRef<readonly string[]>([]);
  if (field.choices.length > 0) offered.current = field.choices;
  const choices = field.choices.length > 0 ? field.choices : offered.current;
  const menu = statusMenu(field.isFilled ? field.value : '', choices);
  const state = field.isFilled ? planStatus(field.value) : 'open';
  const Mark = MARKS[state];
  return (
    <span className="field-strip__status" data-state={state}>
      <Mark aria-hidden size={13} strokeWidth={2.2} />
      <select
        id={id}
        aria-label={field.name}
        value={field.isFilled ? field.value : ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        {!field.isFilled && (
          <option value="" disabled hidden>
            Not chosen
          </option>
        )}
        {menu.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden size={12} className="field-strip__chevron" />
    </span>
  );
}
