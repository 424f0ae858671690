import { expect, it } from 'vitest';
import { placeholdersIn } from '../../../../src/shared/plan/filled';

it.each([
  ['Decision 1: [Title]', ['[Title]']],
  ['[Describe or diagram the flow]', ['[Describe or diagram the flow]']],
  ['API: [Endpoint/Interface Name]', ['[Endpoint/Interface Name]']],
  [
    'Storage: [if applicable, e.g., files or NEEDS CLARIFICATION]',
    ['[if applicable, e.g., files or NEEDS CLARIFICATION]'],
  ],
  ['Owner is TBD, see [TODO]', ['TBD', '[TODO]']],
  ['Chosen: {title of option 1}', ['{title of option 1}']],
  ['Date: YYYY-MM-DD', ['YYYY-MM-DD']],
  ['YYYY-MM-DD', ['YYYY-MM-DD']],
])('%j has placeholders', (text, found) => {
  expect(placeholdersIn(text)).toEqual(found);
});

it.each([
  'T001 [P] [US1] write it',
  'as in [1] and [RFC2119]',
  'Infrastructure Needed [optional]',
  'a [link](#a) or a [reference][b]',
  'GET /accounts/{account}',
  '{ "a": 1 }',
  'dates look like YYYY-MM-DD here',
  'the todos of TODOS.md',
  'map[string]int and a[i]',
])('%j has none', (text) => {
  expect(placeholdersIn(text)).toEqual([]);
});

it('a hostile text takes no time', () => {
  const start = performance.now();
  for (const piece of ['{ a', '[A b ', '{', 'TB', ' ', ': ']) placeholdersIn(`TBD${piece.repeat(15_000)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
