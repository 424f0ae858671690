import type { FindResult } from './find-session';

/** What finding has to tell, in a few words. */
export function findWords({ count, current, problem, isSearching, told }: FindResult): string {
  if (isSearching) return 'Searching…';
  if (problem !== null) return problem;
  if (told?.kind === 'replacing') return `Replacing ${number(told.count)}…`;
  if (told?.kind === 'replaced') return told.count === 0 ? 'Nothing to replace' : `${number(told.count)} replaced`;
  if (count === null) return '';
  if (count === 0) return 'Nothing found';
  if (current === null) return `${number(count)} found`;
  const place = `${number(current + 1)} of ${number(count)}`;
  return told === null ? place : `${place}, from the ${told.to} again`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
