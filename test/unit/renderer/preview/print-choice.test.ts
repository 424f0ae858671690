import { expect, it } from 'vitest';
import { printChoice } from '../../../../src/renderer/preview/print-choice';
import { PRINT_DEFAULTS } from '../../../../src/shared/print/print-options';

it('a plan that was never printed is printed on the paper of the settings', () => {
  expect(printChoice(undefined, 'letter')).toEqual({ ...PRINT_DEFAULTS, paper: 'letter' });
  expect(printChoice({ lastUpdated: 'on' }, 'letter')).toEqual({ ...PRINT_DEFAULTS, paper: 'letter' });
});

it('a plan is printed as it was last, also where another version of the app kept what this one does not know', () => {
  const kept = { ...PRINT_DEFAULTS, cover: true, appendix: { ...PRINT_DEFAULTS.appendix, openItems: true } };
  expect(printChoice({ print: kept }, 'letter')).toEqual(kept);
  expect(printChoice({ print: { cover: true, margins: 'enormous', glitter: 3 } }, 'letter')).toEqual({
    ...PRINT_DEFAULTS,
    paper: 'letter',
    cover: true,
  });
});
