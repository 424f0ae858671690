import { defaultFilter } from 'cmdk';

/** What can be found by its words. */
export interface Findable {
  readonly name: string;
  /** Other words to find it by. */
  readonly more?: string;
}

/** Lower scores are letters that stand far apart in other words: `spell` in “Save as template… File”. */
const LEAST = 0.01;

/** The matches of a query, best first; without one all, in their own order. */
export function rank<T extends Findable>(query: string, all: readonly T[]): readonly T[] {
  const wanted = query.trim();
  if (wanted === '') return all;
  return all
    .map((item) => ({ item, score: defaultFilter(item.name, wanted, item.more === undefined ? [] : [item.more]) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
