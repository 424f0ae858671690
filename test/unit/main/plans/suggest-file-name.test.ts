import { expect, it } from 'vitest';
import { suggestFileName, titleOf } from '../../../../src/main/plans/suggest-file-name';

it.each([
  ['# Checkout ledger', 'Checkout ledger.md'],
  ['intro\n\n#   A **bold** `name` ##  \n', 'A bold name.md'],
  ['# a/b\\c: "d"? <e>|*f', 'a b c d e f.md'],
  ['# ../../etc/passwd', 'etc passwd.md'],
  ['# ...hidden', 'hidden.md'],
  ['# CON', 'Implementation plan.md'],
  ['# nul.txt', 'Implementation plan.md'],
  ['# ends in dots. . .', 'ends in dots.md'],
  ['# \u202eevil\u0000', 'evil.md'],
  ['#not a heading', 'Implementation plan.md'],
  ['', 'Implementation plan.md'],
  [`# ${'x'.repeat(300)}`, `${'x'.repeat(80)}.md`],
  ['# Plan 計画 😀', 'Plan 計画 😀.md'],
])('the title of %j is offered as %j', (text, name) => {
  expect(suggestFileName(text)).toBe(name);
});

it('the title is the first heading of level one', () => {
  expect(titleOf('## Two\n# One\n# Other')).toBe('One');
});
