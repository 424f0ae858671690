import { expect, it } from 'vitest';
import { dayLike, dayOf, daysBetween } from '../../../../src/shared/plan/plan-date';

it.each([
  ['2026-10-02', '2026-10-02'],
  ['2026/1/2 (again)', '2026-01-02'],
  ['2 October 2026', '2026-10-02'],
  ['March 16th, 2026', '2026-03-16'],
  ['2026-02-30', 'invalid'],
  ['2026-13-01', 'invalid'],
  ['YYYY-MM-DD', null],
  ['last week', null],
  ['02/03/2026', null],
])('%j is the day %j', (value, day) => {
  expect(dayOf(value)).toBe(day);
});

it('counts days over a leap day and backwards', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
});

it.each([
  ['YYYY-MM-DD', '2026-11-07'],
  ['2026-01-31', '2026-11-07'],
  ['2026/01/31', '2026/11/07'],
  ['2026-01-31 (v2)', '2026-11-07 (v2)'],
  ['31 January 2026', '7 November 2026'],
  ['1st Oct 2026', '7 Nov 2026'],
  ['October 2, 2026', 'November 7, 2026'],
  ['soon', '2026-11-07'],
])('today is written as the plan writes its date: %s', (written, expected) => {
  expect(dayLike('2026-11-07', written)).toBe(expected);
});
