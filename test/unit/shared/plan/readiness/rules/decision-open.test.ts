import { expect, it } from 'vitest';
import { decisionOpen } from '../../../../../../src/shared/plan/readiness/rules/decision-open';
import { findingsOf } from '../findings-of';

it('a decision without a choice is told where the choice belongs', () => {
  expect(findingsOf(decisionOpen, '### Decision 2: Store', '**Context:** why', '', '**Decision:** ')).toEqual([
    '4: Decision 2 “Store” has no chosen option',
  ]);
});

it('so is an architecture decision record', () => {
  expect(
    findingsOf(decisionOpen, '# Store', '## Context', 'why', '## Decision Outcome', 'Chosen option: "", because'),
  ).toEqual(['4: The decision “Store” has no chosen option']);
});

it('a decision with a choice passes, and a heading alone is told as an empty section', () => {
  expect(findingsOf(decisionOpen, '### Decision 1: Store', '**Decision:** Option A', '### Decision 2: Queue')).toEqual(
    [],
  );
});
