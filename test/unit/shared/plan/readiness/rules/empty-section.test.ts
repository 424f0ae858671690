import { expect, it } from 'vitest';
import { emptySection } from '../../../../../../src/shared/plan/readiness/rules/empty-section';
import { findingsOf } from '../findings-of';

it('a heading with nothing, or only a comment, below it is told', () => {
  expect(findingsOf(emptySection, '# Plan', '## A', '<!-- later -->', '## B', 'words', '## ')).toEqual([
    '2: The section “A” is empty',
    '6: A heading has neither words nor a section',
  ]);
});

it('a section that holds only sections passes, and one with a diagram', () => {
  expect(findingsOf(emptySection, '# Plan', '## A', '### B', '```', 'x', '```')).toEqual([]);
});
