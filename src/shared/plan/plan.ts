import type { Block } from '../markdown/blocks';
import { type Contract, contracts } from './contracts';
import type { Decision } from './decision';
import { decisions } from './decisions';
import { type Field, fields } from './fields';
import { type Gate, gates } from './gates';
import { type Section, sections } from './sections';

/** What Plandesk knows of a plan, from its blocks alone. */
export interface Plan {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly decisions: readonly Decision[];
  readonly contracts: readonly Contract[];
  readonly gates: readonly Gate[];
}

const known = new WeakMap<readonly Block[], { readonly plan: Plan; readonly size: number }>();

/** Reads a plan. The same list of blocks gives the same object. */
export function planOf(blocks: readonly Block[]): Plan {
  const before = known.get(blocks);
  // A plan that is still being read has a list that grows.
  if (before && before.size === blocks.length) return before.plan;
  const all = sections(blocks);
  const plan: Plan = {
    blocks,
    sections: all,
    fields: fields(blocks, all),
    decisions: decisions(blocks, all),
    contracts: contracts(blocks, all),
    gates: gates(blocks),
  };
  known.set(blocks, { plan, size: blocks.length });
  return plan;
}
