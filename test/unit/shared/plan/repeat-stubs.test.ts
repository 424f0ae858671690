import { expect, it } from 'vitest';
import { repeatStubs } from '../../../../src/shared/plan/repeat-stubs';
import { IMPLEMENTATION_PLAN } from '../../../../src/shared/plan/templates/implementation-plan';
import { planOfText } from './plan-of-text';

const stubs = (...lines: readonly string[]) => repeatStubs(planOfText(...lines).plan.blocks).map(({ part }) => part);

it('the template asks for one more decision and one more contract', () => {
  expect(stubs(IMPLEMENTATION_PLAN)).toEqual(['decision', 'contract']);
});

it('a comment that says something else, or stands under another heading, asks for nothing', () => {
  expect(stubs('### Decision 2: X', '<!-- old -->')).toEqual([]);
  expect(stubs('## Notes', '<!-- Repeat structure -->')).toEqual([]);
  expect(stubs('Words and `<!-- Repeat structure -->` in code')).toEqual([]);
});
