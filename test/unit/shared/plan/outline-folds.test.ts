import { expect, it } from 'vitest';
import { outline } from '../../../../src/shared/plan/outline';
import { outlineRows } from '../../../../src/shared/plan/outline-folds';
import { planOfText } from './plan-of-text';

const entries = outline(
  planOfText('# P', '', '## A', '', '### Same', '', '### Same', '', '#### Deep', '', '## B', '', '### Same').plan
    .blocks,
);
const shown = (...folded: readonly string[]) => outlineRows(entries, new Set(folded)).map(({ entry }) => entry.text);

it('a folded section hides what is below it, however deep, and nothing else', () => {
  expect(shown()).toEqual(['P', 'A', 'Same', 'Same', 'Deep', 'B', 'Same']);
  expect(shown('/P/A')).toEqual(['P', 'A', 'B', 'Same']);
  expect(shown('/P')).toEqual(['P']);
});

it('sections of equal names are folded one by one', () => {
  expect(shown('/P/A/Same (2)')).toEqual(['P', 'A', 'Same', 'Same', 'B', 'Same']);
});

it('a section that is folded inside of another stays so when the other unfolds', () => {
  expect(shown('/P/A', '/P/A/Same (2)')).toEqual(['P', 'A', 'B', 'Same']);
});

it('only a section with others below it can be folded', () => {
  const can = outlineRows(entries, new Set()).filter(({ hasSections }) => hasSections);
  expect(can.map(({ key }) => key)).toEqual(['/P', '/P/A', '/P/A/Same (2)', '/P/B']);
});
