import { compareKinds, type EditKind } from './edit-kinds';
import { type Place, WORD } from './find-places';

/** A place, and the word in its text at which the edit is made. */
export interface ChosenPlace extends Place {
  readonly from: number;
  readonly to: number;
}

/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/**
 * Chooses up to `count` places, spread over the kinds that a plan has: one of each in turn. The same plan gets the same
 * places.
 */
export function choosePlaces(places: readonly Place[], count: number, text: string): readonly ChosenPlace[] {
  const random = randomFrom(seedOf(text));
  const byKind = new Map<EditKind, Place[]>();
  for (const place of places) {
    const others = byKind.get(place.kind);
    if (others) others.push(place);
    else byKind.set(place.kind, [place]);
  }
  const groups = [...byKind].sort(([a], [b]) => compareKinds(a, b)).map(([, group]) => group);
  const chosen: ChosenPlace[] = [];
  while (chosen.length < count && groups.some((group) => group.length > 0)) {
    for (const group of groups) {
      if (chosen.length >= count || group.length === 0) continue;
      const [place] = group.splice(Math.floor(random() * group.length), 1);
      if (place) chosen.push({ ...place, ...chooseWord(place, random) });
    }
  }
  return chosen;
}

function chooseWord({ text = '' }: Place, random: () => number): { readonly from: number; readonly to: number } {
  const words = [...text.matchAll(WORD)];
  const word = words[Math.floor(random() * words.length)];
  return word ? { from: word.index, to: word.index + word[0].length } : { from: 0, to: 0 };
}

/** A word that a text does not hold, for typing it. */
export function unusedWord(text: string): string {
  let word = 'quokka';
  while (text.includes(word)) word += 'a';
  return word;
}
