import { setFieldIn } from '../../shared/plan/edits/set-field';
import { readPlanText } from '../../shared/plan/edits/text-lines';
import { saysUpdated } from '../../shared/plan/field-role';
import { fieldOf } from '../../shared/plan/fields';
import { type Day, dayLike } from '../../shared/plan/plan-date';
import type { PlanPreferences } from '../../shared/settings/plan-preferences';
import type { Settings } from '../../shared/settings/settings';

/** Whether a save writes the day into a plan: as was chosen for it, else as the settings say. */
export function setsDateOnSave(setting: Settings['lastUpdated'], preference: PlanPreferences['lastUpdated']): boolean {
  return preference === undefined ? setting === 'on-save' : preference === 'on';
}

/** The text with a day in its field of the last update; null where it has no such field, or none on a line of its own. */
function dated(text: string, day: Day): string | null {
  const read = readPlanText(text);
  const field = fieldOf(read.plan.fields, 'last-updated');
  if (!field || !saysUpdated(field.name)) return null;
  const value = dayLike(day, field.value);
  if (value === field.value) return text;
  return setFieldIn(read, read.plan.fields.indexOf(field), value)?.text ?? null;
}

/**
 * The text that a save is to write where it sets the day of the last update; null where the text stays as it is: the plan
 * has no such field or it says this day, or nothing but that field differs from what was saved last.
 */
export function withDateOfSave(text: string, baseline: string, day: Day): string | null {
  if (text === baseline) return null;
  const now = dated(text, day);
  return now === null || now === text || now === dated(baseline, day) ? null : now;
}
