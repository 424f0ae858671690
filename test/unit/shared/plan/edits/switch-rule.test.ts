import { expect, it } from 'vitest';
import { switchRule } from '../../../../../src/shared/plan/edits/switch-rule';

const PLAN = '# Plan\r\n\r\nText.\r\n';

it('a rule that is switched off and on again leaves the plan as it was, with its own line ends', () => {
  const off = switchRule(PLAN, 'open-gate', false)?.text ?? '';
  expect(off).toBe('# Plan\r\n\r\nText.\r\n\r\n<!-- plandesk-off: open-gate -->\r\n');
  expect(switchRule(off, 'open-gate', true)?.text).toBe(PLAN);
});

it('a second rule joins the comment that is there', () => {
  const one = '<!-- plandesk-off: open-gate -->\n\n# Plan\n';
  const two = switchRule(one, 'dead-link', false)?.text ?? '';
  expect(two).toBe('<!-- plandesk-off: open-gate, dead-link -->\n\n# Plan\n');
  expect(switchRule(two, 'open-gate', true)?.text).toBe('<!-- plandesk-off: dead-link -->\n\n# Plan\n');
});

it('a rule that is as wished, or a comment that would stand inside code, changes nothing', () => {
  expect(switchRule(PLAN, 'open-gate', true)).toBeNull();
  expect(switchRule('```\ncode', 'open-gate', false)).toBeNull();
});
