import type { PlanId } from '../../shared/ipc/contract';

/** The id of the control that shows a field of a plan. */
export function fieldDomId(id: PlanId, index: number): string {
  return `field-${id}-${index}`;
}
