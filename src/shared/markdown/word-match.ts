/** A word that stands both in what is shown and in its source. */
interface WordMatch {
  readonly shown: number;
  readonly source: number;
  readonly length: number;
}

/** The words of what is shown, in order, each at its next place in the source; markup in between is passed over. */
function matchWords(shown: string, source: string): readonly WordMatch[] {
  const matches: WordMatch[] = [];
  let from = 0;
  for (const { 0: word, index } of shown.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = source.indexOf(word, from);
    // A word that the source spells otherwise, as with an entity.
    if (found < 0) continue;
    matches.push({ shown: index, source: found, length: word.length });
    from = found + word.length;
  }
  return matches;
}

function across(
  matches: readonly WordMatch[],
  offset: number,
  side: 'shown' | 'source',
  size: number,
  other: number,
): number {
  if (offset >= size) return other;
  const far = side === 'shown' ? 'source' : 'shown';
  const next = matches.findIndex((match) => match[side] > offset);
  const before = matches[(next < 0 ? matches.length : next) - 1];
  const after = next < 0 ? undefined : matches[next];
  if (before) {
    const behind = offset - before[side] - before.length;
    if (behind <= 0) return before[far] + offset - before[side];
    if (!after) return Math.min(other, before[far] + before.length + behind);
    if (behind <= after[side] - offset) return Math.min(after[far], before[far] + before.length + behind);
  }
  if (!after) return Math.min(other, offset);
  return Math.max(0, before ? before[far] + before.length : 0, after[far] - (after[side] - offset));
}

/** Where an offset in the words that are shown stands in their source, as near as the words tell. */
export function toSourceOffset(shown: string, source: string, offset: number): number {
  return across(matchWords(shown, source), offset, 'shown', shown.length, source.trimEnd().length);
}

/** Where an offset in the source stands in the words that are shown, as near as the words tell. */
export function toShownOffset(shown: string, source: string, offset: number): number {
  return across(matchWords(shown, source), offset, 'source', source.trimEnd().length, shown.length);
}
