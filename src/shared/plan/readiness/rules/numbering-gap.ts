import { type Numbered, numberedRuns } from '../../numbering';
import type { Finding, Rule } from '../rule';

const ID = 'numbering-gap';

function named({ kind, number }: Pick<Numbered, 'kind' | 'number'>): string {
  return kind === '' ? `${number}.` : `${kind} ${number}`;
}

function gapsIn(run: readonly Numbered[]): readonly Finding[] {
  const [first] = run;
  // One number alone is a name, not a count, except where nothing but a count is meant.
  if (!first || (run.length === 1 && !/^(?:decision|phase)$/iu.test(first.kind))) return [];
  const found: Finding[] = [];
  const seen = new Set<number>();
  let expected = first.number === 0 ? 0 : 1;
  for (const one of run) {
    if (seen.has(one.number)) {
      found.push({ rule: ID, message: `${named(one)} stands twice`, place: one.place });
    } else if (one.number !== expected) {
      const missing = named({ kind: one.kind, number: expected });
      found.push({ rule: ID, message: `${named(one)} stands where ${missing} should`, place: one.place });
    }
    seen.add(one.number);
    expected = one.number + 1;
  }
  return found;
}

export const numberingGap: Rule = {
  id: ID,
  asks: 'Numbered decisions, phases and sections are counted from 1 without gaps',
  find: ({ blocks, sections }) => numberedRuns(blocks, sections).flatMap(gapsIn),
};
