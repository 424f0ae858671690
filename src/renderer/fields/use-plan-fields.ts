import { useMemo, useRef } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import type { Checklist } from '../../shared/plan/checklist';
import { checklist } from '../../shared/plan/checklist';
import { type FieldStrip, fieldStrip } from '../../shared/plan/field-strip';
import { type Plan, planOf } from '../../shared/plan/plan';
import { useLivePlan, usePlans } from '../ui/desk-context';

export interface PlanFields {
  /** Null for a plan without fields. */
  readonly strip: FieldStrip | null;
  readonly checklist: Pick<Checklist, 'done' | 'total'>;
  /** Whether the plan has any words yet. */
  readonly hasWords: boolean;
}

/** What the strip of a plan shows; null until the plan was read. It stays as it was while another plan is in front. */
export function usePlanFields(id: PlanId): PlanFields | null {
  const live = useLivePlan((all) => (all.id === id ? all : null));
  // The live reading comes a moment after the plan: the strip is there with the plan's first picture.
  const first = usePlans((state) => {
    const plan = state.plans.find((each) => each.id === id);
    return live !== null && live.plan.blocks.length === 0 && plan !== undefined ? plan.blocks : null;
  });
  const last = useRef<PlanFields | null>(null);
  const shown = useMemo(() => {
    const plan: Plan | null = first !== null && first.length > 0 ? planOf(first) : (live?.plan ?? null);
    if (plan === null || plan.blocks.length === 0) return null;
    const progress = live !== null && live.plan === plan ? live.checklist : checklist(plan.blocks);
    return { strip: fieldStrip(plan), checklist: progress, hasWords: true };
  }, [live, first]);
  if (live !== null) last.current = shown;
  return live === null ? last.current : shown;
}
