import { expect, it } from 'vitest';
import { openGate } from '../../../../../../src/shared/plan/readiness/rules/open-gate';
import { findingsOf } from '../findings-of';

it('phases with open items are told', () => {
  expect(findingsOf(openGate, '## Checklist', '### Before', '- [x] a', '- [ ] b', '### After', '- [ ] c')).toEqual([
    '2: 1 of 2 items of “Before” are open',
    '5: 1 of 1 items of “After” are open',
  ]);
});

it('phases that are done pass, and other checklists are no phases', () => {
  expect(
    findingsOf(openGate, '## Checklist', '### Before', '- [x] a', '### After', '- [x] c', '## Abuse cases', '- [ ] d'),
  ).toEqual([]);
});
