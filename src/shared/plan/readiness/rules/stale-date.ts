import { saysUpdated } from '../../field-role';
import { statusOf } from '../../fields';
import { dayOf, daysBetween } from '../../plan-date';
import type { Finding, Rule } from '../rule';

const ID = 'stale-date';
/** A plan that nobody has touched for a quarter of a year no longer says what is planned. */
const STALE_AFTER_DAYS = 90;

export const staleDate: Rule = {
  id: ID,
  asks: `Last Updated is a day, not in the future, and within ${STALE_AFTER_DAYS} days while the plan is not approved`,
  find: ({ fields }, { today }) => {
    const isApproved = statusOf(fields) === 'approved';
    return fields.flatMap(({ name, value, isFilled, place }): readonly Finding[] => {
      if (!isFilled || !saysUpdated(name)) return [];
      const day = dayOf(value);
      if (day === null) return [];
      if (day === 'invalid') return [{ rule: ID, message: `${name} is no day of the calendar: ${value}`, place }];
      const age = daysBetween(day, today);
      if (age < 0) return [{ rule: ID, message: `${name} is in the future: ${day}`, place }];
      if (isApproved || age <= STALE_AFTER_DAYS) return [];
      return [{ rule: ID, message: `${name} is ${age} days ago: ${day}`, place }];
    });
  },
};
