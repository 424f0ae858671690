import type { Block } from '../../markdown/blocks';
import { perBlock } from '../per-block';
import type { Plan } from '../plan';
import type { Day } from '../plan-date';
import type { Finding } from './rule';
import { RULES } from './rules';

export interface ReadinessOptions {
  /** The day that dates are told against. */
  readonly today: Day;
  /** Ids of rules that are switched off for all plans. */
  readonly off?: ReadonlySet<string>;
}

const SWITCH = /<!--\s{0,9}plandesk-off:([\w\s,-]{0,2000})-->/giu;

const switchedOffIn = perBlock((block: Block): readonly string[] => {
  if (block.kind !== 'verbatim') return [];
  return [...block.text.matchAll(SWITCH)].flatMap((match) => (match[1] ?? '').split(/[\s,]+/u));
});

/** The rules that a plan switches off itself, in a comment that stands alone: `<!-- plandesk-off: open-gate, dead-link -->`. */
export function switchedOff(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(switchedOffIn));
}

/** What a reviewer would send a plan back for, in the order of the plan. Empty for a plan that is ready. */
export function readiness(plan: Plan, { today, off }: ReadinessOptions): readonly Finding[] {
  const ownOff = switchedOff(plan.blocks);
  return RULES.filter(({ id }) => !ownOff.has(id) && off?.has(id) !== true)
    .flatMap(({ find }) => find(plan, { today }))
    .sort((a, b) => a.place.blockIndex - b.place.blockIndex);
}
