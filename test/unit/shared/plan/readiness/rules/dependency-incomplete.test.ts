import { expect, it } from 'vitest';
import { dependencyIncomplete } from '../../../../../../src/shared/plan/readiness/rules/dependency-incomplete';
import { findingsOf } from '../findings-of';

it('a service without failure mode or fallback is told', () => {
  expect(
    findingsOf(
      dependencyIncomplete,
      '## Dependencies',
      '| Service | Purpose | Failure Mode | Fallback |',
      '|--|--|--|--|',
      '| Mail | sends | | |',
      '| Map | shows | slow | |',
      '| | | | |',
    ),
  ).toEqual([
    '4: The dependency “Mail” has no failure mode and no fallback',
    '5: The dependency “Map” has no fallback',
  ]);
});

it('so is a library without a version, or a table without a place for one', () => {
  expect(
    findingsOf(
      dependencyIncomplete,
      '## Dependencies',
      '### Libraries',
      '| Library | Version | Purpose |',
      '|--|--|--|',
      '| zod | | checks |',
      '',
      '| Package | Purpose |',
      '|--|--|',
      '| lit | draws |',
    ),
  ).toEqual(['5: The dependency “zod” has no version', '7: The table of libraries has no column of versions']);
});

it('whole rows pass, and tables elsewhere are not asked', () => {
  expect(
    findingsOf(
      dependencyIncomplete,
      '## Dependencies',
      '| Library | Version |',
      '|--|--|',
      '| zod | 4 |',
      '## API',
      '| Name | Version |',
      '|--|--|',
      '| v | |',
    ),
  ).toEqual([]);
});
