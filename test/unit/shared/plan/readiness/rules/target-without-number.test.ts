import { expect, it } from 'vitest';
import { targetWithoutNumber } from '../../../../../../src/shared/plan/readiness/rules/target-without-number';
import { findingsOf } from '../findings-of';

it('a target that can not be measured is told', () => {
  expect(
    findingsOf(
      targetWithoutNumber,
      '| Metric | Target | Current |',
      '|--|--|--|',
      '| p50 | fast | 1 s |',
      '| p99 | 300 | 1 s |',
      '| Rate | | 5/s |',
    ),
  ).toEqual([
    '3: “p50” has a target without a number',
    '4: “p99” has a target without a unit',
    '5: “Rate” has no target',
  ]);
});

it('numbers with units pass, wherever the unit stands', () => {
  expect(
    findingsOf(
      targetWithoutNumber,
      '| Metric | Target | Current |',
      '|--|--|--|',
      '| p50 | < 200 ms | 1 s |',
      '| Share | 99.9% | 98% |',
      '| Rate | 5k req/s | - |',
      '| Latency (ms) | 300 | 400 |',
      '| Cost | $20 | $40 |',
      '| Losses | none | 3 |',
      '| | | |',
    ),
  ).toEqual([]);
});

it('another table with targets is not asked', () => {
  expect(findingsOf(targetWithoutNumber, '| Phase | Target |', '|--|--|', '| one | staging |')).toEqual([]);
});
