import { expect, it } from 'vitest';
import { staleDate } from '../../../../../../src/shared/plan/readiness/rules/stale-date';
import { findingsOf } from '../findings-of';

it('a plan that nobody has touched for long is told', () => {
  expect(findingsOf(staleDate, '> **Status:** Draft', '> **Last Updated:** 2026-01-05')).toEqual([
    '2: Last Updated is 334 days ago: 2026-01-05',
  ]);
});

it('so is a day that is in no calendar, or not yet', () => {
  expect(findingsOf(staleDate, '- **Updated:** 2026-02-30', '- **Last Updated:** 2026-12-06')).toEqual([
    '1: Updated is no day of the calendar: 2026-02-30',
    '2: Last Updated is in the future: 2026-12-06',
  ]);
});

it('a plan touched today passes, and an approved one may be old, and a day of birth is no update', () => {
  expect(
    findingsOf(staleDate, '> **Status:** Approved', '> **Last Updated:** 2026-01-05', '> **Date:** 2020-01-01'),
  ).toEqual([]);
});

it('90 days pass', () => {
  expect(findingsOf(staleDate, '> **Last Updated:** 2026-09-06')).toEqual([]);
});
