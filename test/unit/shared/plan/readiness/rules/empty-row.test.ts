import { expect, it } from 'vitest';
import { emptyRow } from '../../../../../../src/shared/plan/readiness/rules/empty-row';
import { findingsOf } from '../findings-of';

it('a row of empty cells, or with its name alone, is told', () => {
  expect(
    findingsOf(
      emptyRow,
      '| A | B |',
      '|--|--|',
      '| | |',
      '| Unit | |',
      '| E2E | x |',
      '- | A | B |',
      '  |--|--|',
      '  | | |',
    ),
  ).toEqual(['3: A table row is empty', '4: The table row “Unit” is empty', '8: A table row is empty']);
});

it('rows with words, pictures or code pass', () => {
  expect(findingsOf(emptyRow, '| A | B |', '|--|--|', '| x | ![p](p.png) |', '| | `y` |')).toEqual([]);
});
