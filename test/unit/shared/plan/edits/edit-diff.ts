/** The lines of an edited text that stand otherwise than before, for texts of as many lines. */
export function changedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line, index) => line !== old[index]);
}

/** A plan with decisions that name each other in words, in links and in code. */
export const DECISIONS = [
  '# Plan',
  '',
  'See [the outbox](#decision-2-outbox) and Decisions 1, 2 and 3.',
  '',
  '## Decisions',
  '',
  '### Decision 1: Store',
  '',
  'Before decision 2 there was `Decision 2`.',
  '',
  '### Decision 2: Outbox',
  '',
  'Follows Decision 1. Not Decision 2.5, not Decision 23.',
  '',
  '```',
  'Decision 2',
  '```',
  '',
  '### Decision 3: Relay',
  '',
  'Needs [it][two].',
  '',
  '[two]: #decision-2-outbox',
  '',
].join('\n');
