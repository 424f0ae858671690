import { expect, it } from 'vitest';
import { emptyItem } from '../../../../../../src/shared/plan/readiness/rules/empty-item';
import { findingsOf } from '../findings-of';

it('items and labels with nothing after them are told', () => {
  expect(
    findingsOf(
      emptyItem,
      '1. ',
      '2. two',
      '- [ ] ',
      '- Location: ',
      '- **Phase 1:** ',
      '# P',
      '## Why',
      '**Context:** ',
      '',
      '**Rationale:**',
      '',
      '## Next',
    ),
  ).toEqual([
    '1: A list item is empty',
    '3: A task item is empty',
    '4: Nothing follows “Location:”',
    '5: Nothing follows “Phase 1:”',
    '8: Nothing follows “Context:”',
    '10: Nothing follows “Rationale:”',
  ]);
});

it('what follows may stand below: a list, code, a table, a paragraph', () => {
  expect(
    findingsOf(
      emptyItem,
      '**Steps:**',
      '1. one',
      '',
      '**Code:**',
      '```',
      'x',
      '```',
      '',
      '- Detail:',
      '  - nested',
      '',
      '- Example:',
      '',
      '```',
      'x',
      '```',
    ),
  ).toEqual([]);
});

it('a comment alone in an item is nothing', () => {
  expect(findingsOf(emptyItem, '* <!-- driver -->')).toEqual(['1: A list item is empty']);
});

it('an entry of a table of contents passes', () => {
  expect(findingsOf(emptyItem, '- [How it works:](#a)', '- [Why:](#b)')).toEqual([]);
});
