import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuery, type FindQuery } from '../../../../src/shared/find/find-query';
import { matchText } from '../../../../src/shared/find/match-text';

const PLAIN: FindQuery = { text: '', matchCase: false, wholeWord: false, isPattern: false };

function found(text: string, query: Partial<FindQuery>): readonly string[] {
  const compiled = compileQuery({ ...PLAIN, ...query });
  if (!compiled.ok) throw new Error(compiled.problem);
  return matchText(text, compiled.regex).map(({ from, to }) => text.slice(from, to));
}

function problem(query: Partial<FindQuery>): string | null {
  const compiled = compileQuery({ ...PLAIN, ...query });
  return compiled.ok ? null : compiled.problem;
}

describe('words are found as a person means them', () => {
  it.each([
    ['in any case', 'Plan plan PLAN', { text: 'plan' }, ['Plan', 'plan', 'PLAN']],
    ['in the case given', 'Plan plan PLAN', { text: 'plan', matchCase: true }, ['plan']],
    ['in any case of any script', 'ÄRGER ärger Ωmega ωMEGA', { text: 'ärger' }, ['ÄRGER', 'ärger']],
    ['with signs that patterns use', 'a.b axb (a.b)*', { text: '(a.b)*' }, ['(a.b)*']],
    ['as whole words', 'plan planning replan plan.', { text: 'plan', wholeWord: true }, ['plan', 'plan']],
    [
      'as whole words of any script',
      'straße straßen Straße',
      { text: 'straße', wholeWord: true },
      ['straße', 'Straße'],
    ],
    ['as whole words beside combining marks', 'cafe cafe\u0301', { text: 'cafe', wholeWord: true }, ['cafe']],
    ['as whole words with an underscore', 'flag flag_on', { text: 'flag', wholeWord: true }, ['flag']],
    ['as whole words that end in a sign', 'cost $5, $50', { text: '$5', wholeWord: true }, ['$5']],
    ['side by side', 'aaaa', { text: 'aa' }, ['aa', 'aa']],
    ['by pattern', 'RTO 5 min, RTO 15 min', { text: 'rto \\d+', isPattern: true }, ['RTO 5', 'RTO 15']],
    ['by a pattern of whole words', 'v1 v12', { text: 'v\\d', isPattern: true, wholeWord: true }, ['v1']],
    ['by a pattern with letters of any script', 'Größe 5', { text: '\\p{L}+', isPattern: true }, ['Größe']],
    ['by a pattern that Unicode forbids', 'a-b', { text: 'a\\-b', isPattern: true }, ['a-b']],
    ['by line', 'one\ntwo\nthree', { text: '^t.*$', isPattern: true }, ['two', 'three']],
    ['and never as nothing', 'baa', { text: 'a*', isPattern: true }, ['aa']],
    ['by pairs that are one character', '😀😀', { text: 'x*', isPattern: true }, []],
    ['but not across a picture', 'before\uFFFCafter', { text: 'e.a', isPattern: true }, []],
    ['on both sides of a picture', 'a\uFFFCa', { text: '.+', isPattern: true }, ['a', 'a']],
  ] as const)('%s', (_name, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('a broken pattern is named in the words of the engine', () => {
    expect(problem({ text: '(', isPattern: true })).toBe('Unterminated group');
    expect(problem({ text: 'a)|(b', isPattern: true, wholeWord: true })).toMatch(/^Unmatched/);
    expect(problem({ text: '[z-a]', isPattern: true })).toMatch(/out of order/);
    expect(problem({ text: '(', isPattern: false })).toBeNull();
  });
});

describe('what is found holds for any text', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', ' ', '.', 'ß', 'é', '😀', '\n', '\uFFFC'),
    maxLength: 40,
  });
  const words = fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', '.', 'ß', '😀'), minLength: 1, maxLength: 3 });

  it('with the case given, it is what a plain search finds', () => {
    fc.assert(
      fc.property(texts, words, (text, word) => {
        const places: number[] = [];
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
        const compiled = compileQuery({ ...PLAIN, text: word, matchCase: true });
        const matches = compiled.ok ? matchText(text, compiled.regex) : [];
        expect(matches).toEqual(places.map((from) => ({ from, to: from + word.length })));
      }),
    );
  });

  it('matches stand in order, hold something, and never share a character', () => {
    const queries = fc.record({
      text: fc.oneof(words, fc.constantFrom('a+', 'a|b', '.', '\\b', '(?=a)', '^.', 'a*', '[^a]+')),
      matchCase: fc.boolean(),
      wholeWord: fc.boolean(),
      isPattern: fc.boolean(),
    });
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const compiled = compileQuery(query);
        if (!compiled.ok) return;
        let end = 0;
        for (const { from, to } of matchText(text, compiled.regex)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).not.toContain('\uFFFC');
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('whole words are all words that are equal, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('plan', 'Plan', 'plané', 'planning', 'x_plan', 'été'), { maxLength: 8 }),
        (list) => {
          const text = list.join(', ');
          const expected = list.filter((word) => word.toLowerCase() === 'plan');
          expect(found(text, { text: 'plan', wholeWord: true })).toEqual(expected);
        },
      ),
    );
  });
});
