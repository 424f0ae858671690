import { placeAt, placeIn } from '../../place';
import { columnLike, columnsOf, isEmptyRow, lacks, tablesIn } from '../../tables';
import { rowName } from '../row-name';
import type { Finding, Rule } from '../rule';

const ID = 'alert-without-action';

export const alertWithoutAction: Rule = {
  id: ID,
  asks: 'Every alert says what to do',
  find: ({ blocks }) =>
    blocks.flatMap((block, blockIndex) =>
      tablesIn(block).flatMap((table): readonly Finding[] => {
        const columns = columnsOf(table);
        const alert = columnLike(columns, /\balerts?\b|^conditions?$/iu);
        const action = columnLike(columns, /^(?:actions?|responses?|runbooks?|playbooks?)\b|what to do/iu);
        if (alert < 0 || action < 0 || alert === action) return [];
        return table.rows
          .slice(1)
          .filter((row) => !isEmptyRow(row, table) && lacks(row, action))
          .map((row) => ({
            rule: ID,
            message: `The alert ${rowName(row, alert)} has no action`,
            place: placeAt(blockIndex, placeIn(row)),
          }));
      }),
    ),
};
