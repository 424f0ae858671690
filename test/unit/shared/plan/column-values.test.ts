import { describe, expect, it } from 'vitest';
import { offeredValues } from '../../../../src/shared/plan/column-values';
import { planOfText } from './plan-of-text';

const { plan } = planOfText(
  '| Threat | Severity |',
  '|---|---|',
  '| a | Severe |',
  '| b | High |',
  '',
  '- | Alert | Severity | Owner |',
  '  |---|---|---|',
  '  | c | High | Payments team |',
  '  | d | H | |',
);
const offered = (role: 'severity' | 'owner' | 'status', typed: string) =>
  offeredValues(plan.blocks, { role, header: role }, typed).map(({ text }) => text);

describe('the values offered in a cell', () => {
  it('are those of all of the plan’s columns of its kind, most used first, then the usual ones', () => {
    expect(offered('severity', '')).toEqual(['High', 'Severe', 'H', 'Critical', 'Medium', 'Low']);
    expect(offered('status', '')).toEqual(['Not started', 'In progress', 'Blocked', 'Done']);
  });

  it('are narrowed by what is typed, at the start of any word, and leave out what is being typed', () => {
    expect(offered('severity', 'H')).toEqual(['High']);
    expect(offered('owner', 'te')).toEqual(['Payments team']);
    expect(offered('severity', 'zz')).toEqual([]);
  });
});
