import { type LineChange, textLineChanges } from '../text/line-changes';
import { LineStarts } from '../text/line-starts';

/** A stretch of a merge: what is settled, or what both sides changed in different ways. */
export type MergePart =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly mine: string; readonly theirs: string };

export interface Merge {
  /** In order; together they make the whole text. */
  readonly parts: readonly MergePart[];
  readonly conflicts: number;
  /** In how many places a change of theirs alone was taken over. */
  readonly taken: number;
}

type Side = 'mine' | 'theirs';

interface Hunk extends LineChange {
  readonly side: Side;
}

/**
 * Merges two texts that were made from one, line by line with the line ends as they are. Changes of one side alone are
 * taken; where both changed the same or touching lines in different ways, both are kept as a conflict. Nothing of either
 * side is left out. What neither side changed costs next to nothing, however long it is.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merge {
  const lines = { base: new LineStarts(base), mine: new LineStarts(mine), theirs: new LineStarts(theirs) };
  const hunks = [
    ...textLineChanges(base, mine).map((change): Hunk => ({ ...change, side: 'mine' })),
    ...textLineChanges(base, theirs).map((change): Hunk => ({ ...change, side: 'theirs' })),
  ].sort((a, b) => a.fromA - b.fromA || a.toA - b.toA);
  const parts: MergePart[] = [];
  const settle = (text: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'merged') parts[parts.length - 1] = { kind: 'merged', text: last.text + text };
    else if (text !== '') parts.push({ kind: 'merged', text });
  };
  let taken = 0;
  let at = 0;
  for (let next = 0; next < hunks.length; ) {
    const group = groupAt(hunks, next);
    next += group.length;
    const from = group[0]?.fromA ?? at;
    const to = Math.max(...group.map((hunk) => hunk.toA));
    settle(lines.base.slice(at, from));
    at = to;
    const [own, other] = [textOf(group, 'mine', from, to), textOf(group, 'theirs', from, to)];
    if (own === null && other !== null) taken += 1;
    if (own !== null && other !== null && own !== other) {
      parts.push({ kind: 'conflict', base: lines.base.slice(from, to), mine: own, theirs: other });
    } else settle(own ?? other ?? '');
  }
  settle(lines.base.slice(at, Number.POSITIVE_INFINITY));
  return { parts, conflicts: parts.filter((part) => part.kind === 'conflict').length, taken };

  /** What a side has in place of lines of the base; null where it left them alone. */
  function textOf(group: readonly Hunk[], side: Side, from: number, to: number): string | null {
    const own = group.filter((hunk) => hunk.side === side);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return null;
    return lines[side].slice(first.fromB - (first.fromA - from), last.toB + (to - last.toA));
  }
}

/** The changes from one on that overlap or touch, one after the other. */
function groupAt(hunks: readonly Hunk[], start: number): readonly Hunk[] {
  let end = start + 1;
  let reach = hunks[start]?.toA ?? 0;
  while (end < hunks.length && (hunks[end]?.fromA ?? 0) <= reach) {
    reach = Math.max(reach, hunks[end]?.toA ?? 0);
    end += 1;
  }
  return hunks.slice(start, end);
}

/** What becomes of a conflict: one side, or both, mine first. */
export type Choice = 'mine' | 'theirs' | 'both';

/** The text of a merge once every conflict is decided, in order; null while one is not. */
export function mergedText({ parts }: Merge, choices: readonly (Choice | null)[] = []): string | null {
  let nth = 0;
  let text = '';
  for (const part of parts) {
    if (part.kind === 'merged') {
      text += part.text;
      continue;
    }
    const choice = choices[nth++] ?? null;
    if (choice === null) return null;
    if (choice === 'both') text += joined(part.mine, part.theirs);
    else text += part[choice];
  }
  return text;
}

/** A last line without an end must not run into the line after it. */
function joined(mine: string, theirs: string): string {
  if (mine === '' || theirs === '' || /[\r\n]$/.test(mine)) return mine + theirs;
  return mine + (/\r\n|\n|\r/.exec(theirs)?.[0] ?? '\n') + theirs;
}
