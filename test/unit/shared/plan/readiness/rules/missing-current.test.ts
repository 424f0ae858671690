import { expect, it } from 'vitest';
import { missingCurrent } from '../../../../../../src/shared/plan/readiness/rules/missing-current';
import { findingsOf } from '../findings-of';

it('a target without what is measured today is told', () => {
  expect(
    findingsOf(
      missingCurrent,
      '| Metric | Target | Current |',
      '|--|--|--|',
      '| p50 | 200 ms | |',
      '| p99 | 1 s | TBD |',
    ),
  ).toEqual(['3: “p50” has no current value', '4: “p99” has no current value']);
});

it('values, and the word that there is none, pass', () => {
  expect(
    findingsOf(
      missingCurrent,
      '| Metric | Target | Current |',
      '|--|--|--|',
      '| p50 | 200 ms | 800 ms |',
      '| p99 | 1 s | not measured |',
    ),
  ).toEqual([]);
});
