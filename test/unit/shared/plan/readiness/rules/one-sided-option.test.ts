import { expect, it } from 'vitest';
import { oneSidedOption } from '../../../../../../src/shared/plan/readiness/rules/one-sided-option';
import { findingsOf } from '../findings-of';

it('an option that is only praised is told', () => {
  expect(
    findingsOf(
      oneSidedOption,
      '### Decision 1: Store',
      '**Options Considered:**',
      '1. **Option A:** a',
      '   - Pros: quick',
      '   - Cons: ',
      '',
      '**Decision:** Option A',
    ),
  ).toEqual(['3: Decision 1 “Store”: “Option A” has pros and no cons']);
});

it('so is one that is only blamed', () => {
  expect(
    findingsOf(
      oneSidedOption,
      '### Decision 1: Store',
      '**Options Considered:**',
      '1. **Option A:** a',
      '   - Pros: ',
      '   - Cons: slow',
      '',
      '**Decision:** Option A',
    ),
  ).toEqual(['3: Decision 1 “Store”: “Option A” has cons and no pros']);
});

it('and one that is not weighed', () => {
  expect(
    findingsOf(
      oneSidedOption,
      '### Decision 1: Store',
      '**Options Considered:**',
      '1. **Option A:** a',
      '   - Pros: ',
      '   - Cons: ',
      '',
      '**Decision:** Option A',
    ),
  ).toEqual(['3: Decision 1 “Store”: “Option A” has neither pros nor cons']);
});

it('an option with both passes', () => {
  expect(
    findingsOf(
      oneSidedOption,
      '### Decision 1: Store',
      '**Options Considered:**',
      '1. **Option A:** a',
      '   - Pros: quick',
      '   - Cons: dear',
      '',
      '**Decision:** Option A',
    ),
  ).toEqual([]);
});
