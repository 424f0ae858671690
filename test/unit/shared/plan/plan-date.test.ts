import { expect, it } from 'vitest';
import { dayOf, daysBetween } from '../../../../src/shared/plan/plan-date';

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
