import { expect, it } from 'vitest';
import { headingWords, renameHeading } from '../../../../../src/shared/plan/edits/rename-heading';
import { changedLines } from './edit-diff';

it('links to a renamed heading follow, also of equal headings; other lines stay', () => {
  const text =
    '# A\n\n## Why ##\n\n## Why\n\nSee [a](#why), [b](#why-1), [c](x.md#why) and `(#why)`.\n\n<a href="#why">d</a>\n';
  expect(headingWords(text, 1)).toBe('Why');
  const edit = renameHeading(text, 1, ' How & when ');
  expect(changedLines(text, edit?.text ?? '')).toEqual([
    '## How & when ##',
    'See [a](#how--when), [b](#why), [c](x.md#why) and `(#why)`.',
    '<a href="#how--when">d</a>',
  ]);
  expect(edit?.touched.map(({ line }) => line)).toEqual([7, 9]);
});

it('headings underlined and without words can be renamed, too', () => {
  expect(renameHeading('Old\n===\n', 0, 'New')?.text).toBe('New\n===\n');
  expect(renameHeading('##\n', 0, 'New')?.text).toBe('## New\n');
  expect(renameHeading('## New\n', 0, 'New')).toBeNull();
});
