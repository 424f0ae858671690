import { perBlock } from '../../per-block';
import { type LocalPlace, placeAt, placeIn } from '../../place';
import { lineText } from '../../plain-text';
import { isEmptyRow, tablesIn } from '../../tables';
import { standsForFields } from '../field-blocks';
import type { Rule } from '../rule';

const ID = 'empty-row';

const emptyRows = perBlock((block): readonly { message: string; place: LocalPlace }[] =>
  tablesIn(block).flatMap((table) =>
    table.rows
      .slice(1)
      .filter((row) => isEmptyRow(row, table))
      .map((row) => {
        const name = lineText(row.cells[0] ?? []);
        return {
          message: name === '' ? 'A table row is empty' : `The table row “${name}” is empty`,
          place: placeIn(row),
        };
      }),
  ),
);

export const emptyRow: Rule = {
  id: ID,
  asks: 'Every table row has more than its name',
  find: (plan) =>
    plan.blocks.flatMap((block, blockIndex) =>
      standsForFields(plan, blockIndex)
        ? []
        : emptyRows(block).map(({ message, place }) => ({ rule: ID, message, place: placeAt(blockIndex, place) })),
    ),
};
