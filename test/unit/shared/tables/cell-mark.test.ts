import { expect, it } from 'vitest';
import { markOf } from '../../../../src/shared/tables/cell-mark';

it.each([
  ['severity', 'Critical', 'top'],
  ['severity', '**high**', 'high'],
  ['severity', 'Medium (see below)', 'medium'],
  ['severity', 'Low - accepted', 'low'],
  ['severity', '🔴 High', null],
  ['severity', 'Highly unusual', null],
  ['severity', '', null],
  ['likelihood', 'Almost certain', 'top'],
  ['priority', 'P0', 'top'],
  ['priority', 'Must have', 'top'],
  ['log-level', 'INFO', 'info'],
  ['log-level', 'critical', 'top'],
  ['status', 'In Review', 'doing'],
  ['status', 'done', 'done'],
  ['status', 'not started', 'todo'],
  ['default', 'Off', 'off'],
  ['default', '0', null],
  ['owner', 'High', null],
] as const)('a reader sees in a column of %s that "%s" is %s', (role, text, mark) => {
  expect(markOf(role, text)).toBe(mark);
});
