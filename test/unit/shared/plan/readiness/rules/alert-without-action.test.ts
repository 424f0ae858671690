import { expect, it } from 'vitest';
import { alertWithoutAction } from '../../../../../../src/shared/plan/readiness/rules/alert-without-action';
import { findingsOf } from '../findings-of';

it('an alert that nobody knows what to do about is told', () => {
  expect(
    findingsOf(alertWithoutAction, '| Condition | Severity | Action |', '|--|--|--|', '| errors > 1 % | page | |'),
  ).toEqual(['3: The alert “errors > 1 %” has no action']);
});

it('alerts with actions pass, and other tables are not asked', () => {
  expect(
    findingsOf(
      alertWithoutAction,
      '| Alert | Runbook |',
      '|--|--|',
      '| errors | [roll back](https://example.org) |',
      '',
      '| Condition | Result |',
      '|--|--|',
      '| a | |',
    ),
  ).toEqual([]);
});
