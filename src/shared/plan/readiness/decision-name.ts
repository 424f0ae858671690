import type { Decision } from '../decision';

/** How a finding names a decision: `Decision 2 “Outbox”`. */
export function decisionName({ number, title }: Pick<Decision, 'number' | 'title'>): string {
  const name = number === null ? 'The decision' : `Decision ${number}`;
  return title === '' ? name : `${name} “${title}”`;
}
