import type { FieldRole } from './field-role';
import { type Day, dayOf } from './plan-date';
import type { PlanStatus } from './plan-status';
import type { PlanSummary } from './plan-summary';

/** A plan as a line among others: where it stands, from the same summary that `status` tells. */
export interface PlanRow {
  /** Empty for a plan without a title. */
  readonly title: string;
  /** As written; null where it is not filled in. */
  readonly owner: string | null;
  readonly status: { readonly text: string; readonly state: PlanStatus } | null;
  readonly updated: { readonly text: string; readonly day: Day | null } | null;
  readonly done: number;
  readonly total: number;
  readonly decisions: number;
  /** Decisions for which nothing is chosen yet. */
  readonly openDecisions: number;
  /** What is missing before a review. */
  readonly findings: number;
}

type SummaryField = PlanSummary['fields'][number];

/** The field of a role: a filled-in one before one that is not; null where the plan has none. */
export function fieldOf(plan: PlanSummary, role: FieldRole): SummaryField | null {
  const ofRole = plan.fields.filter((field) => field.role === role);
  return ofRole.find(({ filled }) => filled) ?? ofRole[0] ?? null;
}

export function planRow(plan: PlanSummary): PlanRow {
  const owner = fieldOf(plan, 'owner');
  const status = fieldOf(plan, 'status');
  const updated = fieldOf(plan, 'last-updated');
  const day = updated?.filled === true ? dayOf(updated.value) : null;
  return {
    title: plan.title,
    owner: owner?.filled === true ? owner.value : null,
    status: status?.filled === true ? { text: status.value, state: status.state ?? 'other' } : null,
    updated: updated?.filled === true ? { text: updated.value, day: day === 'invalid' ? null : day } : null,
    done: plan.checklist.done,
    total: plan.checklist.total,
    decisions: plan.decisions.length,
    openDecisions: plan.decisions.filter(({ chosen }) => chosen === null).length,
    findings: plan.readiness.length,
  };
}
