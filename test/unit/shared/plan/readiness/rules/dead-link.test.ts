import { expect, it } from 'vitest';
import { deadLink } from '../../../../../../src/shared/plan/readiness/rules/dead-link';
import { findingsOf } from '../findings-of';

it('a link to a heading that is not there is told', () => {
  expect(findingsOf(deadLink, '# A', '', 'See [B](#b),', 'and [C][c].', '', '[c]: #gone')).toEqual([
    '3: A link leads nowhere: #b',
    '4: A link leads nowhere: #gone',
  ]);
});

it('links to headings, ids and other files pass', () => {
  expect(
    findingsOf(
      deadLink,
      '# A & B',
      '<a id="x"></a>',
      '',
      '[1](#a--b) [2](#x) [3](other.md#y) [4](#top) [5](#%D7%A9) [6](https://example.org/#z)',
      '',
      '## ש',
    ),
  ).toEqual([]);
});
