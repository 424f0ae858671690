import { placeAt, placeIn } from '../../place';
import { isEmptyRow, lacks } from '../../tables';
import { rowName } from '../row-name';
import type { Rule } from '../rule';
import { targetTables } from '../target-tables';

const ID = 'missing-current';

export const missingCurrent: Rule = {
  id: ID,
  asks: 'Every target stands beside the current value',
  find: (plan) =>
    targetTables(plan).flatMap(({ table, blockIndex, current }) =>
      current < 0
        ? []
        : table.rows
            .slice(1)
            .filter((row) => !isEmptyRow(row, table) && lacks(row, current))
            .map((row) => ({
              rule: ID,
              message: `${rowName(row)} has no current value`,
              place: placeAt(blockIndex, placeIn(row)),
            })),
    ),
};
