import { expect, it } from 'vitest';
import { numberingGap } from '../../../../../../src/shared/plan/readiness/rules/numbering-gap';
import { findingsOf } from '../findings-of';

it('decisions that do not follow each other are told', () => {
  expect(
    findingsOf(numberingGap, '## Decisions', '### Decision 1: A', '### Decision 3: B', '### Decision 3: C'),
  ).toEqual(['3: Decision 3 stands where Decision 2 should', '4: Decision 3 stands twice']);
});

it('so are phases in a list, and numbered sections', () => {
  expect(
    findingsOf(numberingGap, '1. **Phase 1:** a', '2. **Phase 3:** b', '', '## 1. One', '## 2. Two', '## 4. Four'),
  ).toEqual(['6: 4. stands where 3. should', '2: Phase 3 stands where Phase 2 should']);
});

it('a first decision that is not the first is told', () => {
  expect(findingsOf(numberingGap, '### Decision 2: A')).toEqual(['1: Decision 2 stands where Decision 1 should']);
});

it('counting from 0 or 1 in each section passes, and names with numbers are no counts', () => {
  expect(
    findingsOf(
      numberingGap,
      '## A',
      '### Step 0: a',
      '### Step 1: b',
      '## B',
      '### Step 1: a',
      '### Step 2: b',
      '## Notes for 2027',
      '## Python 3',
      '## KEP-12: x',
    ),
  ).toEqual([]);
});
