import { expect, it } from 'vitest';
import { rolloutWithoutRollback } from '../../../../../../src/shared/plan/readiness/rules/rollout-without-rollback';
import { findingsOf } from '../findings-of';

it('a rollout that does not say how it is rolled back is told', () => {
  expect(findingsOf(rolloutWithoutRollback, '# P', '## Rollout Plan', '### Phases', '1. all at once')).toEqual([
    '2: “Rollout Plan” does not say how it is rolled back',
  ]);
});

it('so is an empty rollback plan', () => {
  expect(
    findingsOf(rolloutWithoutRollback, '# P', '## Rollout Plan', 'Words.', '### Rollback Plan', '1. ', '2. '),
  ).toEqual(['4: “Rollout Plan” does not say how it is rolled back']);
});

it('and one without a trigger, at its label', () => {
  expect(
    findingsOf(
      rolloutWithoutRollback,
      '# P',
      '## Rollout Plan',
      'Words.',
      '### Rollback Plan',
      '1. switch the flag off',
      '',
      '**Rollback trigger:** ',
    ),
  ).toEqual(['7: “Rollout Plan” does not say what triggers a rollback']);
});

it('a rollback with a trigger passes', () => {
  expect(
    findingsOf(
      rolloutWithoutRollback,
      '# P',
      '## Rollout Plan',
      'Words.',
      '### Rollback Plan',
      '1. switch the flag off',
      '',
      '**Rollback trigger:** errors above 1 %',
    ),
  ).toEqual([]);
});

it('also in running words', () => {
  expect(
    findingsOf(rolloutWithoutRollback, '# P', '## Rollout', 'Ten percent a day. We roll back if errors pass 1 %.'),
  ).toEqual([]);
});
