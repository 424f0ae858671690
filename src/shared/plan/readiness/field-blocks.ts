import type { Plan } from '../plan';

const known = new WeakMap<Plan, ReadonlySet<number>>();

/** True for a top-level block that holds fields: what is missing there is told of the fields alone. */
export function standsForFields(plan: Plan, blockIndex: number): boolean {
  let indexes = known.get(plan);
  if (!indexes) {
    indexes = new Set(plan.fields.map(({ place }) => place.blockIndex));
    known.set(plan, indexes);
  }
  return indexes.has(blockIndex);
}
