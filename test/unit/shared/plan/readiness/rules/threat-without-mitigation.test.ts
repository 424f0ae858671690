import { expect, it } from 'vitest';
import { threatWithoutMitigation } from '../../../../../../src/shared/plan/readiness/rules/threat-without-mitigation';
import { findingsOf } from '../findings-of';

it('a threat without a mitigation is told', () => {
  expect(
    findingsOf(
      threatWithoutMitigation,
      '| Asset | Threat | Mitigation |',
      '|--|--|--|',
      '| Tokens | Leak | |',
      '| Logs | Flood | TBD |',
      '| | | |',
    ),
  ).toEqual(['3: The threat “Leak” has no mitigation', '4: The threat “Flood” has no mitigation']);
});

it('so is a table without a place for one', () => {
  expect(findingsOf(threatWithoutMitigation, '| Asset | Threat |', '|--|--|', '| Tokens | Leak |')).toEqual([
    '1: The table of threats has no column of mitigations',
  ]);
});

it('threats with mitigations pass', () => {
  expect(
    findingsOf(
      threatWithoutMitigation,
      '| Asset | Threat | Mitigation |',
      '|--|--|--|',
      '| Tokens | Leak | Rotation |',
      '| Logs | Flood | — |',
    ),
  ).toEqual([]);
});
