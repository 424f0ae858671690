import { expect, it } from 'vitest';
import { fieldNotFilled } from '../../../../../../src/shared/plan/readiness/rules/field-not-filled';
import { findingsOf } from '../findings-of';

it('fields that are not filled in are told, each at its line', () => {
  expect(
    findingsOf(
      fieldNotFilled,
      '# Plan',
      '',
      '> **Owner:** ',
      '> **Status:** Draft | Approved',
      '> **Last Updated:** YYYY-MM-DD',
      '> **Reviewers:** [names]',
    ),
  ).toEqual([
    '3: Owner is not filled in',
    '4: Status is not filled in: “Draft | Approved”',
    '5: Last Updated is not filled in: “YYYY-MM-DD”',
    '6: Reviewers is not filled in: “[names]”',
  ]);
});

it('fields that are not there are told once', () => {
  expect(findingsOf(fieldNotFilled, '# Plan', '', '- **Owner:** Payments')).toEqual([
    '3: The plan does not say its Status and Last Updated',
  ]);
});

it('a plan with all of them passes', () => {
  expect(
    findingsOf(
      fieldNotFilled,
      '# Plan',
      '',
      '> **Owner:** Payments  ',
      '> **Status:** Draft  ',
      '> **Last Updated:** 2026-12-01',
    ),
  ).toEqual([]);
});
