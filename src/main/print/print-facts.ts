import { readMarkdown } from '../../shared/markdown/read-markdown';
import { type Checklist, checklist } from '../../shared/plan/checklist';
import { fieldOf, statusOf } from '../../shared/plan/fields';
import { type Gate, nextGate } from '../../shared/plan/gates';
import { lineOf, type Place } from '../../shared/plan/place';
import { type Plan, planOf } from '../../shared/plan/plan';
import { type Day, dayOf } from '../../shared/plan/plan-date';
import type { PlanStatus } from '../../shared/plan/plan-status';
import { planTitle } from '../../shared/plan/plan-summary';
import type { LineValues } from '../../shared/print/running-line';

/** What a print tells of a plan beside its text. */
export interface PrintFacts {
  readonly plan: Plan;
  readonly title: string;
  readonly status: PlanStatus | null;
  /** The day that the plan says it was last updated; null where it says none. */
  readonly updated: Day | null;
  readonly values: LineValues;
  readonly checklist: Checklist;
  readonly gate: Gate | null;
  /** The line of a place, from 1. */
  readonly line: (place: Place) => number;
}

/** Reads the facts from the plan's own text. `name` is the name of its file, the title of a plan without one. */
export function printFacts(text: string, { name, hash }: { readonly name: string; readonly hash: string }): PrintFacts {
  const source = readMarkdown(text);
  const plan = planOf(source.blocks);
  const value = (role: 'owner' | 'status' | 'last-updated') => {
    const field = fieldOf(plan.fields, role);
    return field?.isFilled === true ? field.value : '';
  };
  const title = planTitle(plan) || name;
  const updated = value('last-updated');
  const day = dayOf(updated);
  return {
    plan,
    title,
    status: statusOf(plan.fields),
    updated: day === 'invalid' ? null : day,
    values: { title, status: value('status'), owner: value('owner'), updated, hash: hash.slice(0, 8), file: name },
    checklist: checklist(source.blocks),
    gate: nextGate(plan.gates),
    line: (place) => lineOf(source, place) ?? 1,
  };
}
