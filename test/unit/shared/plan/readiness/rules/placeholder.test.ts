import { expect, it } from 'vitest';
import { placeholder } from '../../../../../../src/shared/plan/readiness/rules/placeholder';
import { findingsOf } from '../findings-of';

it('placeholders are told with their words and line', () => {
  expect(
    findingsOf(
      placeholder,
      '### Decision 1: [Title]',
      '',
      'Words of',
      'two lines, TBD',
      '',
      '| A | B |',
      '|--|--|',
      '| x | [Owner] |',
      '',
      '```',
      '[Describe or diagram it]',
      '```',
    ),
  ).toEqual([
    '1: A placeholder is left: [Title]',
    '4: A placeholder is left: TBD',
    '8: A placeholder is left: [Owner]',
    '11: A placeholder is left: [Describe or diagram it]',
  ]);
});

it('links, boxes, code and drawings pass, and fields are told of by themselves', () => {
  expect(
    findingsOf(
      placeholder,
      '> **Owner:** [Name]',
      '',
      '# Plan',
      'See [Title](#x), `TODO` and [1].',
      '',
      '- [x] done',
      '',
      '```',
      '[Client] --> [Server]',
      '[1, 2]',
      '```',
    ),
  ).toEqual([]);
});
