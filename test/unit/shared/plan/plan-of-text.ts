import type { PlanSource } from '../../../../src/shared/markdown/plan-source';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { lineOf, type Place } from '../../../../src/shared/plan/place';
import { type Plan, planOf } from '../../../../src/shared/plan/plan';

/** A plan read from its text, and the line of a place in it. */
export interface ReadPlan {
  readonly source: PlanSource;
  readonly plan: Plan;
  readonly line: (place: Place) => number | null;
}

export function planOfText(...lines: readonly string[]): ReadPlan {
  const source = readMarkdown(lines.join('\n'));
  return { source, plan: planOf(source.blocks), line: (place) => lineOf(source, place) };
}
