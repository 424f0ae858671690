import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { choosePlaces, unusedWord } from '../../../../src/shared/verify/choose-places';
import { findPlaces } from '../../../../src/shared/verify/find-places';
import { TABLE_EDITS } from '../../../../src/shared/verify/judge-table-edit';

const PLAN = `# Title

One *two* [three](x).

- [ ] a
  1. b
     - c
> quoted

| h | i |
|---|---|
| d | e |
| b | b |

\`\`\`
code
\`\`\`
`;

const kindsOf = (text: string) => new Set(findPlaces(readMarkdown(text)).map(({ kind }) => kind));

describe('the places where edits are tried', () => {
  it('are of every kind that a plan has, so that none goes untried', () => {
    expect([...kindsOf(PLAN)].sort()).toEqual(
      ['add-item', 'add-row', 'bold', 'cell', 'code', 'delete-row', 'heading', 'item-1', 'item-2', 'item-3', 'level']
        .concat(['link', 'paragraph', 'quote', 'tick', ...TABLE_EDITS.filter((kind) => kind !== 'sort-rows')])
        .sort(),
    );
  });

  it('are none in a plan without words, and none in what is shown as source', () => {
    expect(kindsOf('').size).toBe(0);
    expect(kindsOf('---\na: b\n---\n\n<div>\nc\n</div>\n\n---\n').size).toBe(0);
  });

  it('are chosen from all kinds in turn, the same ones each time', () => {
    const places = findPlaces(readMarkdown(PLAN));
    const chosen = choosePlaces(places, 21, PLAN);
    expect(new Set(chosen.map(({ kind }) => kind)).size).toBe(21);
    expect(choosePlaces(places, 21, PLAN)).toEqual(chosen);
    expect(choosePlaces(places, 21, `${PLAN} `)).not.toEqual(chosen);
  });

  it('are no more than there are, each once', () => {
    const places = findPlaces(readMarkdown('a\n'));
    expect(choosePlaces(places, 40, 'a\n')).toHaveLength(places.length);
  });

  it('have a whole word in their text', () => {
    for (const { text = '', from, to } of choosePlaces(findPlaces(readMarkdown(PLAN)), 100, PLAN)) {
      expect(text.slice(from, to)).toMatch(text === '' ? /^$/ : /^[a-zA-Z]+$/);
    }
  });
});

it('the word that is typed is not in the text already', () => {
  expect(unusedWord('a quokka')).not.toBe('quokka');
  expect('a quokkaa'.includes(unusedWord('a quokkaa'))).toBe(false);
});
