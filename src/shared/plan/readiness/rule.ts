import type { Place } from '../place';
import type { Plan } from '../plan';
import type { Day } from '../plan-date';

export type RuleId =
  | 'field-not-filled'
  | 'stale-date'
  | 'empty-section'
  | 'empty-row'
  | 'empty-item'
  | 'placeholder'
  | 'decision-open'
  | 'one-sided-option'
  | 'contract-incomplete'
  | 'threat-without-mitigation'
  | 'dependency-incomplete'
  | 'rollout-without-rollback'
  | 'target-without-number'
  | 'missing-current'
  | 'alert-without-action'
  | 'numbering-gap'
  | 'dead-link'
  | 'broken-json'
  | 'open-gate';

/** Something that a reviewer would send a plan back for. It blocks nothing. */
export interface Finding {
  readonly rule: RuleId;
  /** What is missing, in a sentence without a full stop. */
  readonly message: string;
  readonly place: Place;
}

/** What a rule needs to know that is not in the plan. */
export interface Review {
  readonly today: Day;
}

export interface Rule {
  readonly id: RuleId;
  /** What the rule asks for, for a list of rules to switch off. */
  readonly asks: string;
  readonly find: (plan: Plan, review: Review) => readonly Finding[];
}
