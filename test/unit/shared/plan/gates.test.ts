import { expect, it } from 'vitest';
import { type Gate, gates, nextGate } from '../../../../src/shared/plan/gates';
import { planOfText } from './plan-of-text';

const shown = (all: readonly Gate[]) => all.map(({ title, done, total }) => `${title} ${done}/${total}`);

it('the sections of one checklist are its gates, and the first with an open item is next', () => {
  const { plan } = planOfText(
    '# Plan',
    '## Abuse cases',
    '- [ ] replay',
    '## Checklist',
    '### Pre-Implementation',
    '- [x] reviewed',
    '### Implementation',
    '- [x] built',
    '  - [ ] tested',
    '### Notes',
    'no items',
    '### Pre-Launch',
    '- [ ] watched',
  );
  expect(shown(plan.gates)).toEqual(['Pre-Implementation 1/1', 'Implementation 1/2', 'Pre-Launch 0/1']);
  expect(nextGate(plan.gates)?.title).toBe('Implementation');
});

it('neighbouring phases are gates without a heading above them, each with what stands below it', () => {
  const { plan } = planOfText(
    '# Tasks: search',
    '## Phase 1: Setup',
    '- [x] T001 create the project',
    '## Phase 2: Stories',
    '### Story A',
    '- [ ] T002 [P] write the test',
    '## Notes',
    '- [ ] not a phase',
  );
  expect(shown(plan.gates)).toEqual(['Phase 1: Setup 1/1', 'Phase 2: Stories 0/1']);
});

it('one list under one checklist heading is no gate, and a plan that is done has no next one', () => {
  expect(gates(planOfText('## Release Signoff Checklist', '- [ ] (R) a', '- [ ] b').plan.blocks)).toEqual([]);
  expect(nextGate(planOfText('# Checklist', '## A', '- [x] a', '## B', '- [x] b').plan.gates)).toBeNull();
});
