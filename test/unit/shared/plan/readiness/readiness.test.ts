import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readiness } from '../../../../../src/shared/plan/readiness/readiness';
import { RULES } from '../../../../../src/shared/plan/readiness/rules';
import { planOfText } from '../plan-of-text';
import { TODAY } from './findings-of';

const LINES = ['# Plan', '', '## A', '', '## B', '', 'TBD'];
const rulesOf = (lines: readonly string[], off?: ReadonlySet<string>) =>
  readiness(planOfText(...lines).plan, off ? { today: TODAY, off } : { today: TODAY }).map(({ rule }) => rule);

describe('readiness', () => {
  it('tells findings in the order of the plan', () => {
    expect(rulesOf(LINES)).toEqual(['field-not-filled', 'empty-section', 'placeholder']);
  });

  it('a rule that is switched off in the settings, or by the plan, finds nothing', () => {
    expect(rulesOf(LINES, new Set(['placeholder']))).toEqual(['field-not-filled', 'empty-section']);
    expect(rulesOf(['<!-- plandesk-off: empty-section, field-not-filled -->', '', ...LINES])).toEqual(['placeholder']);
  });

  it('an empty plan has nothing to jump to, and nothing to tell', () => {
    expect(rulesOf([''])).toEqual([]);
  });

  it('every rule has a file, a name of its own, and a test of its own', () => {
    const names = RULES.map(({ id }) => id).sort();
    expect(new Set(names).size).toBe(names.length);
    const folder = resolve(import.meta.dirname, '../../../../../src/shared/plan/readiness/rules');
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.ts`));
    expect(readdirSync(resolve(import.meta.dirname, 'rules')).sort()).toEqual(names.map((name) => `${name}.test.ts`));
  });
});
