import { describe, expect, it } from 'vitest';
import { changeDefinition } from '../../../../../src/shared/plan/edits/change-definition';

const PLAN = '# P\r\n\r\nSee [a][Spec] and [b][spec].\r\n\r\n[SPEC]:   <https://old.org/a>  "Title"\r\n[other]: x.md\n';

describe('the address of a reference is changed where it is defined, and nothing else', () => {
  it('in its own spelling, line ends included', () => {
    expect(changeDefinition(PLAN, 'spec', 'https://new.org')).toBe(
      PLAN.replace('https://old.org/a', 'https://new.org'),
    );
    expect(changeDefinition(PLAN, 'Other', 'y z.md')).toBe(PLAN.replace('x.md', 'y%20z.md'));
  });

  it('the first of two definitions of one name is the one that counts', () => {
    expect(changeDefinition('[a]\n\n[a]: 1\n\n[A]: 2\n', 'a', '3')).toBe('[a]\n\n[a]: 3\n\n[A]: 2\n');
  });

  it.each(['nothing', ''])('a name without a definition has none: %s', (label) => {
    expect(changeDefinition(PLAN, label, 'x')).toBeNull();
  });
});
