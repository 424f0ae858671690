import { setField } from '../edits/set-field';
import { readPlanText } from '../edits/text-lines';
import { saysUpdated } from '../field-role';
import { fieldOf } from '../fields';
import type { Day } from '../plan-date';
import { dayLike } from '../plan-date';

export interface TemplateValues {
  /** The person's name; empty where they have not said it. */
  readonly owner: string;
  readonly today: Day;
}

/**
 * A template as a new plan starts with it: with the day in its date, and the person as its owner where they gave a name.
 * `replacesOwner` is false for a template that names an owner on purpose.
 */
export function fillTemplate(text: string, { owner, today }: TemplateValues, replacesOwner: boolean): string {
  const dated = set(text, 'last-updated', (value) => dayLike(today, value));
  if (owner.trim() === '') return dated;
  return set(dated, 'owner', (value, isFilled) => (isFilled && !replacesOwner ? value : owner));
}

function set(
  text: string,
  role: 'owner' | 'last-updated',
  valueFor: (value: string, isFilled: boolean) => string,
): string {
  const { fields } = readPlanText(text).plan;
  const field = fieldOf(fields, role);
  if (!field || (role === 'last-updated' && !saysUpdated(field.name))) return text;
  return setField(text, fields.indexOf(field), valueFor(field.value, field.isFilled))?.text ?? text;
}
