import { describe, expect, it } from 'vitest';
import { planStatus, statusChoices, statusMenu } from '../../../../src/shared/plan/plan-status';

it.each([
  ['Draft', 'draft'],
  ['🚧 WIP', 'draft'],
  ['in-review', 'in-review'],
  ['Under review by Platform', 'in-review'],
  ['Proposed', 'in-review'],
  ['✅ Approved (2026-10-02)', 'approved'],
  ['accepted', 'approved'],
  ['Drafty', 'other'],
  ['Superseded by ADR-12', 'other'],
] as const)('the status menu shows %j as %s', (value, status) => {
  expect(planStatus(value)).toBe(status);
});

it('a value that the document lists is offered, and one that only has a slash is not', () => {
  expect(statusChoices('{proposed | rejected | accepted}')).toEqual(['proposed', 'rejected', 'accepted']);
  expect(statusChoices('Draft/In Review/Approved')).toEqual(['Draft', 'In Review', 'Approved']);
  expect(statusChoices('Approved w/ comments')).toEqual([]);
  expect(statusChoices('Approved')).toEqual([]);
});

describe('the status menu speaks as the plan does', () => {
  it.each([
    ['', [], ['Draft', 'In Review', 'Approved']],
    ['Draft | Ready', ['Draft', 'Ready'], ['Draft', 'Ready']],
    ['draft', [], ['draft', 'in review', 'approved']],
    ['Accepted', [], ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded']],
    ['✅ Approved (May)', [], ['✅ Approved (May)', 'Draft', 'In Review', 'Approved']],
    ['Draft', ['Draft', 'Done'], ['Draft', 'Done']],
  ])('%j with %j', (value, choices, menu) => {
    expect(statusMenu(value, choices)).toEqual(menu);
  });
});
