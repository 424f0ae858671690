import { compileQuery, type FindQuery } from '../../shared/find/find-query';
import type { TextMatch } from '../../shared/find/match-text';
import { replacementFor } from '../../shared/find/replacement';
import type { FindGroup, FindPlace, FindRange, FindScope, FindTarget } from '../editor/find/find-target';
import type { Matcher, Matches } from './matcher';

/** What finding knows of one plan. */
export interface FindResult {
  /** How many matches there are; null while that is not known, or where nothing is looked for. */
  readonly count: number | null;
  /** The match that is selected, counted from 0; null where none is. */
  readonly current: number | null;
  /** Why nothing was found, such as a broken pattern. */
  readonly problem: string | null;
  readonly isSearching: boolean;
  /** What the last step or replacement did beyond going to the next match. */
  readonly told: FindNews | null;
}

export type FindNews =
  | { readonly kind: 'wrapped'; readonly to: 'start' | 'end' }
  /** So many are being replaced, which takes a moment. */
  | { readonly kind: 'replacing'; readonly count: number }
  | { readonly kind: 'replaced'; readonly count: number };

export const NOTHING_FOUND: FindResult = {
  count: null,
  current: null,
  problem: null,
  isSearching: false,
  told: null,
};

/** How long after a change of the plan's text it is searched again, in milliseconds. */
const PAUSE = 60;

/** Replacing more than this is announced before it is done: nothing is painted meanwhile. */
const MANY = 2_000;

/** Runs once what was told before is painted; a hidden window paints nothing. */
function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}

/**
 * Finding in one editor: what matches, which match is selected, and the way from one to the next. Only groups whose text
 * changed are searched again.
 */
export class FindSession {
  #query: FindQuery | null = null;
  #scope: FindScope | null = null;
  #known = new WeakMap<FindGroup, readonly FindRange[]>();
  #groups: readonly FindGroup[] = [];
  #ranges: readonly FindRange[] = [];
  /** The place of each piece in the plan. */
  #order = new Map<string, number>();
  #result = NOTHING_FOUND;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches: the answer to an older one is dropped. */
  #search = 0;
  /** What is to be done once the present search has an answer. */
  #then: (() => void) | null = null;
  /** Whether the first match is still to be gone to: it may not be read yet. */
  #reveals = false;
  /** Whether all matches are about to be replaced: asked for twice, it is done once. */
  #isReplacing = false;
  readonly #stop: () => void;

  constructor(
    private readonly target: FindTarget,
    private readonly matcher: Matcher,
    private readonly onResult: (result: FindResult) => void,
  ) {
    this.#stop = target.subscribe({
      textChanged: () => this.#soon(),
      // Off the typing path: after a change of the text, its search finds out.
      selectionChanged: () => this.#timer === undefined && this.#selected(),
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#search += 1;
    this.#isReplacing = false;
    this.#stop();
    this.target.mark(null, null);
  }

  /** Looks for something else, or with null for nothing. `reveals`: goes to the first match from the caret on. */
  setQuery(query: FindQuery | null, reveals: boolean): void {
    this.#query = query;
    this.#known = new WeakMap();
    this.#tell({ told: null });
    this.#reveals = reveals;
    this.#run(reveals ? this.#reveal : null);
  }

  /** Looks in a part of the plan alone, or with null in all of it. */
  setScope(scope: FindScope | null): void {
    this.#scope = scope;
    this.#known = new WeakMap();
    this.#tell({ told: null });
    this.#run(null);
  }

  /** Selects the next or previous match, around the ends of what is searched. */
  step(direction: 1 | -1): void {
    this.#reveals = false;
    this.#tell({ told: null });
    this.#whenKnown(() => this.#go(direction, false));
  }

  /** Replaces the match that is selected and goes to the next; where none is selected, only goes there. */
  replaceCurrent(replacement: string): void {
    this.#tell({ told: null });
    this.#whenKnown(() => {
      const range = this.#result.current === null ? undefined : this.#ranges[this.#result.current];
      if (range) {
        this.#replace([range], replacement);
        this.#reveals = true;
        this.#run(this.#reveal);
      } else this.#go(1, false);
    });
  }

  /** Replaces all matches as one undo step. */
  replaceAll(replacement: string): void {
    if (this.#isReplacing) return;
    this.#tell({ told: null });
    this.#whenKnown(() => {
      const { length } = this.#ranges;
      if (length <= MANY) {
        this.#replaceAll(replacement);
        return;
      }
      this.#isReplacing = true;
      this.#tell({ told: { kind: 'replacing', count: length } });
      afterPaint(() => {
        if (!this.#isReplacing) return;
        this.#isReplacing = false;
        // Something may have been typed meanwhile.
        this.#whenKnown(() => this.#replaceAll(replacement));
      });
    });
  }

  #replaceAll(replacement: string): void {
    const ranges = this.#ranges;
    if (ranges.length > 0) this.#replace(ranges, replacement);
    this.#run(() => this.#tell({ told: { kind: 'replaced', count: ranges.length } }));
  }

  #replace(ranges: readonly FindRange[], replacement: string): void {
    const query = this.#query;
    const compiled = query && compileQuery(query);
    if (!query || !compiled?.ok) return;
    const texts = new Map(this.#groups.flatMap((group) => group.map(({ id, text }) => [id, text])));
    this.target.replace(
      ranges.map((range) => ({
        ...range,
        insert: replacementFor(query, compiled.regex, replacement, texts.get(range.piece) ?? '', range),
      })),
    );
  }

  #whenKnown(act: () => void): void {
    if (this.#timer !== undefined) this.#run(act);
    else if (this.#result.isSearching) this.#then = act;
    else act();
  }

  #soon(): void {
    if (this.#query === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#tell({ told: null });
      this.#run(this.#reveals ? this.#reveal : null);
    }, PAUSE);
  }

  /** Goes to the first match from the selection's start on. */
  #reveal = (): void => {
    this.#reveals = this.#ranges.length === 0 && this.target.isLoading();
    if (!this.#reveals) this.#go(1, true);
  };

  #run(then: (() => void) | null): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#search += 1;
    this.#then = then;
    const query = this.#query;
    if (query === null || query.text === '') {
      this.#groups = [];
      this.#show({ count: null, problem: null });
      return;
    }
    this.#groups = this.target.groups();
    const unknown = this.#groups.filter((group) => !this.#known.has(group));
    const own = this.#search;
    const matches = this.matcher.match(
      query,
      unknown.flatMap((group) => group.map(({ text }) => text)),
    );
    if (matches instanceof Promise) {
      this.#tell({ isSearching: true });
      void matches.then((found) => {
        if (own === this.#search) this.#take(unknown, found);
      });
    } else this.#take(unknown, matches);
  }

  #take(unknown: readonly FindGroup[], found: Matches): void {
    if (!found.ok) {
      this.#groups = [];
      this.#show({ count: null, problem: found.problem });
      return;
    }
    let next = 0;
    for (const group of unknown) {
      this.#known.set(
        group,
        group.flatMap((piece) => this.#inScope(piece.id, piece.text.length, found.matches[next++] ?? [])),
      );
    }
    this.#show({ count: 0, problem: null });
  }

  #inScope(piece: string, size: number, matches: readonly TextMatch[]): readonly FindRange[] {
    const part = this.#scope?.get(piece);
    if (this.#scope !== null && part === undefined) return [];
    const within = part
      ? matches.filter(({ from, to }) => from >= part.afterStart && to <= size - part.beforeEnd)
      : matches;
    return within.map(({ from, to }) => ({ piece, from, to }));
  }

  #matchesOf = (group: FindGroup): readonly FindRange[] => this.#known.get(group) ?? [];

  #show({ count, problem }: Pick<FindResult, 'count' | 'problem'>): void {
    this.#ranges = this.#groups.flatMap(this.#matchesOf);
    this.#order = new Map(this.#groups.flat().map(({ id }, index) => [id, index]));
    this.#result = { ...this.#result, isSearching: false, problem, count: count === null ? null : this.#ranges.length };
    const then = this.#then;
    this.#then = null;
    const before = this.#result.current;
    then?.();
    // Going to a match selects it, which marks all.
    if (this.#result.current === before) this.#selected(true);
  }

  #compare(a: FindPlace, b: FindPlace): number {
    const [first, second] = [this.#order.get(a.piece) ?? 0, this.#order.get(b.piece) ?? 0];
    return first === second ? a.offset - b.offset : first - second;
  }

  /** The index of the first match that starts at or behind a place. */
  #firstFrom(place: FindPlace): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const range = this.#ranges[middle] as FindRange;
      if (this.#compare({ piece: range.piece, offset: range.from }, place) >= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** `stays`: a match that starts where the selection does is one to stay at. */
  #go(direction: 1 | -1, stays: boolean): void {
    const { length } = this.#ranges;
    if (length === 0) return;
    const selection = this.target.selection();
    const wanted =
      selection === null
        ? 0
        : direction === 1
          ? this.#firstFrom(stays ? selection.start : selection.end)
          : this.#firstFrom(selection.start) - 1;
    const index = (wanted + length) % length;
    const range = this.#ranges[index];
    if (!range) return;
    this.target.reveal(range);
    const wrapped = index === wanted ? null : ({ kind: 'wrapped', to: direction === 1 ? 'start' : 'end' } as const);
    this.#selected(true);
    if (wrapped) this.#tell({ told: wrapped });
  }

  /** Finds out which match is selected, and marks it. `anew`: also where it is the same as before. */
  #selected(anew = false): void {
    if (this.#query === null) return;
    const current = this.#currentIndex();
    if (!anew && current === this.#result.current) return;
    this.target.mark(this.#ranges.length > 0 ? this.#matchesOf : null, this.#ranges[current ?? -1] ?? null);
    this.#tell({ current });
  }

  #currentIndex(): number | null {
    const selection = this.#ranges.length > 0 ? this.target.selection() : null;
    if (selection === null) return null;
    const { start, end } = selection;
    const index = this.#firstFrom(start);
    const range = this.#ranges[index];
    if (range?.piece !== start.piece || range.piece !== end.piece) return null;
    return range.from === start.offset && range.to === end.offset ? index : null;
  }

  #tell(change: Partial<FindResult>): void {
    this.#result = { ...this.#result, ...change };
    this.onResult(this.#result);
  }
}
