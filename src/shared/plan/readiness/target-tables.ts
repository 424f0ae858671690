import type { Table } from '../../markdown/blocks';
import { type TargetColumns, targetColumns } from '../../tables/target-columns';
import type { Plan } from '../plan';
import { columnsOf, tablesIn } from '../tables';

export interface TargetTable extends TargetColumns {
  readonly table: Table;
  readonly blockIndex: number;
  readonly columns: readonly string[];
}

/** The tables of measured goals: with a column of targets beside one of metrics or of current values. */
export function targetTables({ blocks }: Plan): readonly TargetTable[] {
  return blocks.flatMap((block, blockIndex) =>
    tablesIn(block).flatMap((table) => {
      const columns = columnsOf(table);
      const found = targetColumns(columns);
      return found === null ? [] : [{ ...found, table, blockIndex, columns }];
    }),
  );
}
