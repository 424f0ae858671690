import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  FindEdit,
  FindGroup,
  FindListener,
  FindRange,
  FindSelection,
  FindTarget,
} from '../../../../src/renderer/editor/find/find-target';
import { type FindResult, FindSession, NOTHING_FOUND } from '../../../../src/renderer/find/find-session';
import type { Matcher, Matches } from '../../../../src/renderer/find/matcher';
import { compileQuery, type FindQuery } from '../../../../src/shared/find/find-query';
import { matchText } from '../../../../src/shared/find/match-text';

/** An editor of paper: each string is a piece and a group. */
class PaperText implements FindTarget {
  #groups: FindGroup[];
  place: FindSelection;
  marked: readonly FindRange[] = [];
  current: FindRange | null = null;
  steps = 0;
  loading = false;
  readonly #listeners = new Set<FindListener>();

  constructor(...texts: readonly string[]) {
    this.#groups = texts.map((text, index) => [{ id: `p${index}`, text }]);
    this.place = { start: { piece: 'p0', offset: 0 }, end: { piece: 'p0', offset: 0 } };
  }

  get texts(): readonly string[] {
    return this.#groups.map(([piece]) => piece?.text ?? '');
  }

  set(index: number, text: string): void {
    this.#groups = this.#groups.map((group, at) => (at === index ? [{ id: `p${index}`, text }] : group));
    for (const listener of this.#listeners) listener.textChanged();
  }

  select(piece: string, from: number, to = from): void {
    this.place = { start: { piece, offset: from }, end: { piece, offset: to } };
    for (const listener of this.#listeners) listener.selectionChanged();
  }

  groups = () => this.#groups;
  isLoading = () => this.loading;
  selection = () => this.place;
  scope = () => null;
  subscribe(listener: FindListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  mark(matchesOf: ((group: FindGroup) => readonly FindRange[]) | null, current: FindRange | null): void {
    this.marked = matchesOf ? this.#groups.flatMap(matchesOf) : [];
    this.current = current;
  }
  reveal({ piece, from, to }: FindRange): void {
    this.select(piece, from, to);
  }
  replace(edits: readonly FindEdit[]): void {
    this.steps += 1;
    for (const { piece, from, to, insert } of [...edits].reverse()) {
      const index = Number(piece.slice(1));
      const text = this.texts[index] ?? '';
      this.set(index, text.slice(0, from) + insert + text.slice(to));
      this.select(piece, from + insert.length);
    }
  }
}

const asked: string[][] = [];

function match(query: FindQuery, texts: readonly string[]): Matches {
  asked.push([...texts]);
  const compiled = compileQuery(query);
  if (!compiled.ok) return { ok: false, problem: compiled.problem };
  return { ok: true, matches: texts.map((text) => matchText(text, compiled.regex)) };
}

const matcher: Matcher = { match, dispose: () => undefined };

function query(text: string, more: Partial<FindQuery> = {}): FindQuery {
  return { text, matchCase: false, wholeWord: false, isPattern: false, ...more };
}

function open(text: PaperText, how: Matcher = matcher) {
  const results: FindResult[] = [NOTHING_FOUND];
  const session = new FindSession(text, how, (result) => results.push(result));
  return { session, now: () => results.at(-1) ?? NOTHING_FOUND };
}

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('going from match to match', () => {
  it('starts at the caret, goes on and around, and says so', () => {
    const text = new PaperText('a b a', 'b', 'a');
    const { session, now } = open(text);
    text.select('p0', 2);
    session.setQuery(query('a'), true);
    expect(now()).toMatchObject({ count: 3, current: 1, told: null });
    session.step(1);
    expect(now()).toMatchObject({ current: 2, told: null });
    expect(text.place.start).toEqual({ piece: 'p2', offset: 0 });
    session.step(1);
    expect(now()).toMatchObject({ current: 0, told: { kind: 'wrapped', to: 'start' } });
    session.step(-1);
    expect(now()).toMatchObject({ current: 2, told: { kind: 'wrapped', to: 'end' } });
    session.step(-1);
    expect(now()).toMatchObject({ current: 1, told: null });
  });

  it('stays at the same match while more of the word is typed', () => {
    const text = new PaperText('pl plan plans');
    const { session, now } = open(text);
    text.select('p0', 1);
    for (const typed of ['p', 'pl', 'pla', 'plan', 'plans']) session.setQuery(query(typed), true);
    expect(now()).toMatchObject({ count: 1, current: 0 });
    session.setQuery(query('pla'), true);
    expect(now()).toMatchObject({ count: 2, current: 1 });
  });

  it('goes on from where the person put the caret meanwhile', () => {
    const text = new PaperText('a', 'a', 'a', 'a');
    const { session, now } = open(text);
    session.setQuery(query('a'), true);
    text.select('p2', 1);
    expect(now()).toMatchObject({ count: 4, current: null });
    session.step(1);
    expect(now().current).toBe(3);
  });

  it('goes to a first match that is read later, and to none that is typed later', () => {
    const text = new PaperText('x', 'x');
    const { session, now } = open(text);
    text.loading = true;
    session.setQuery(query('a'), true);
    text.set(0, 'x x');
    vi.runAllTimers();
    text.loading = false;
    text.set(1, 'a');
    vi.runAllTimers();
    expect(now()).toMatchObject({ count: 1, current: 0 });
    session.setQuery(query('b'), true);
    text.set(0, 'b');
    vi.runAllTimers();
    expect(now()).toMatchObject({ count: 1, current: null });
  });

  it('knows the match that is selected already', () => {
    const text = new PaperText('one two two');
    text.select('p0', 8, 11);
    const { session, now } = open(text);
    session.setQuery(query('two'), false);
    expect(now()).toMatchObject({ count: 2, current: 1 });
    expect(text.current).toEqual({ piece: 'p0', from: 8, to: 11 });
  });

  it('says that nothing is found, and why', () => {
    const { session, now } = open(new PaperText('a'));
    session.setQuery(query('x'), true);
    expect(now()).toMatchObject({ count: 0, current: null, problem: null });
    session.setQuery(query('(', { isPattern: true }), true);
    expect(now()).toMatchObject({ count: null, problem: 'Unterminated group' });
    session.setQuery(query(''), true);
    expect(now()).toMatchObject({ count: null, problem: null });
  });
});

describe('while the plan is edited', () => {
  it('marks follow a moment later, and only what changed is searched again', () => {
    const text = new PaperText('a', 'b', 'a');
    const { session, now } = open(text);
    session.setQuery(query('a'), false);
    text.set(1, 'a a');
    expect(now().count).toBe(2);
    vi.runAllTimers();
    expect(now().count).toBe(4);
    expect(text.marked).toHaveLength(4);
    expect(asked).toEqual([['a', 'b', 'a'], ['a a']]);
  });

  it('a step does not wait for that moment', () => {
    const text = new PaperText('a', 'b');
    const { session, now } = open(text);
    session.setQuery(query('a'), true);
    text.set(1, 'a');
    session.step(1);
    expect(now()).toMatchObject({ count: 2, current: 1 });
  });

  it('nothing is marked any more once it is over', () => {
    const text = new PaperText('a');
    const { session } = open(text);
    session.setQuery(query('a'), false);
    expect(text.marked).toHaveLength(1);
    session.dispose();
    expect(text.marked).toEqual([]);
    text.set(0, 'a a');
    vi.runAllTimers();
    expect(asked).toHaveLength(1);
  });
});

describe('replacing', () => {
  it('replaces the selected match and goes to the next, and around', () => {
    const text = new PaperText('a x a', 'a');
    const { session, now } = open(text);
    session.setQuery(query('a'), true);
    session.replaceCurrent('aa');
    expect(text.texts).toEqual(['aa x a', 'a']);
    expect(text.place).toEqual({ start: { piece: 'p0', offset: 5 }, end: { piece: 'p0', offset: 6 } });
    session.replaceCurrent('');
    session.replaceCurrent('b');
    expect(text.texts).toEqual(['aa x ', 'b']);
    expect(now()).toMatchObject({ count: 2, current: 0 });
  });

  it('goes to a match first where none is selected', () => {
    const text = new PaperText('x a a');
    const { session, now } = open(text);
    session.setQuery(query('a'), false);
    session.replaceCurrent('b');
    expect(text.texts).toEqual(['x a a']);
    expect(now().current).toBe(0);
    session.replaceCurrent('b');
    expect(text.texts).toEqual(['x b a']);
  });

  it('replaces all in one step, and tells how many', () => {
    const text = new PaperText('RTO 5, RTO 15', 'no', 'rto 1');
    const { session, now } = open(text);
    session.setQuery(query('rto (\\d+)', { isPattern: true }), false);
    session.replaceAll('$1 min');
    expect(text.texts).toEqual(['5 min, 15 min', 'no', '1 min']);
    expect(text.steps).toBe(1);
    expect(now()).toMatchObject({ count: 0, told: { kind: 'replaced', count: 3 } });
  });

  it('thousands are announced before they are replaced, once, however often it is asked for', async () => {
    const text = new PaperText('a '.repeat(3000));
    const { session, now } = open(text);
    session.setQuery(query('a'), false);
    session.replaceAll('aa');
    session.replaceAll('aa');
    expect(now().told).toEqual({ kind: 'replacing', count: 3000 });
    expect(text.steps).toBe(0);
    await vi.waitFor(() => expect(now().told).toEqual({ kind: 'replaced', count: 3000 }));
    expect(text.texts[0]).toBe('aa '.repeat(3000));
    expect(text.steps).toBe(1);
  });

  it('in a part of the plan leaves the rest alone, also when it is done again', () => {
    const text = new PaperText('a a a', 'a', 'a a');
    const { session, now } = open(text);
    session.setQuery(query('a'), false);
    session.setScope(
      new Map([
        ['p0', { afterStart: 2, beforeEnd: 0 }],
        ['p1', { afterStart: 0, beforeEnd: 0 }],
        ['p2', { afterStart: 0, beforeEnd: 2 }],
      ]),
    );
    expect(now().count).toBe(4);
    session.replaceAll('aa');
    expect(text.texts).toEqual(['a aa aa', 'aa', 'aa a']);
    expect(now().count).toBe(8);
    session.setScope(null);
    expect(now().count).toBe(10);
  });
});

describe('a pattern whose answer takes a while', () => {
  it('says that it searches, and what was asked meanwhile comes after', async () => {
    const answers: ((matches: Matches) => void)[] = [];
    const slow: Matcher = {
      match: (wanted, texts) => {
        const found = match(wanted, texts);
        return new Promise((resolve) => answers.push(() => resolve(found)));
      },
      dispose: () => undefined,
    };
    const text = new PaperText('a a');
    const { session, now } = open(text, slow);
    session.setQuery(query('a', { isPattern: true }), false);
    expect(now().isSearching).toBe(true);
    session.step(1);
    expect(now().current).toBeNull();
    answers[0]?.({ ok: true, matches: [] });
    await Promise.resolve();
    await Promise.resolve();
    expect(now()).toMatchObject({ isSearching: false, count: 2, current: 0 });
  });

  it('is dropped when another question came after it', async () => {
    const answers: (() => void)[] = [];
    const slow: Matcher = {
      match: (wanted, texts) => {
        const found = match(wanted, texts);
        return wanted.isPattern ? new Promise((resolve) => answers.push(() => resolve(found))) : found;
      },
      dispose: () => undefined,
    };
    const { session, now } = open(new PaperText('a a b'), slow);
    session.setQuery(query('a', { isPattern: true }), false);
    session.setQuery(query('b'), false);
    answers[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(now()).toMatchObject({ isSearching: false, count: 1 });
  });
});
