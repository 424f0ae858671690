import type { PlanId } from '../../shared/ipc/contract';

/** The ids that tie a plan's tab to the panel it shows. */
export function tabDomId(id: PlanId): string {
  return `tab-${id}`;
}

export function panelDomId(id: PlanId): string {
  return `panel-${id}`;
}
