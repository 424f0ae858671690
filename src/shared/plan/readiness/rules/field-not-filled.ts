import type { FieldRole } from '../../field-role';
import { fieldOf } from '../../fields';
import { placeAt, placeIn } from '../../place';
import type { Finding, Rule } from '../rule';

const ID = 'field-not-filled';
const NAMES: readonly (readonly [FieldRole, string])[] = [
  ['owner', 'Owner'],
  ['status', 'Status'],
  ['last-updated', 'Last Updated'],
];

export const fieldNotFilled: Rule = {
  id: ID,
  asks: 'Owner, Status and Last Updated are there, and every field is filled in',
  find: ({ blocks, fields }) => {
    const found: Finding[] = fields
      .filter((field) => !field.isFilled)
      .map(({ name, value, place }) => {
        const message = value === '' ? `${name} is not filled in` : `${name} is not filled in: “${value}”`;
        return { rule: ID, message, place };
      });
    const missing = NAMES.filter(([role]) => fieldOf(fields, role) === null).map(([, name]) => name);
    const [first] = blocks;
    if (missing.length > 0 && first) {
      const last = missing.at(-1) ?? '';
      const names = missing.length === 1 ? last : `${missing.slice(0, -1).join(', ')} and ${last}`;
      const place = fields[0]?.place ?? placeAt(0, placeIn(first));
      found.push({ rule: ID, message: `The plan does not say its ${names}`, place });
    }
    return found;
  },
};
