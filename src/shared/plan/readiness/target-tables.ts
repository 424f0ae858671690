import type { Table } from '../../markdown/blocks';
import type { Plan } from '../plan';
import { columnLike, columnsOf, tablesIn } from '../tables';

export interface TargetTable {
  readonly table: Table;
  readonly blockIndex: number;
  readonly columns: readonly string[];
  readonly target: number;
  /** -1 for a table that has no such column. */
  readonly current: number;
}

/** The tables of measured goals: with a column of targets beside one of metrics or of current values. */
export function targetTables({ blocks }: Plan): readonly TargetTable[] {
  return blocks.flatMap((block, blockIndex) =>
    tablesIn(block).flatMap((table) => {
      const columns = columnsOf(table);
      const target = columnLike(columns, /^(?:targets?|goals?|slo|objectives?)\b|^目标/iu);
      const current = columnLike(columns, /^(?:currents?|baselines?|today|now|as[- ]is)\b|^(?:当前|现状)/iu);
      const metric = columnLike(columns, /\b(?:metrics?|measures?|indicators?|requirements?|slis?|kpis?)\b|^指标/iu);
      return target > 0 && (current >= 0 || metric === 0) ? [{ table, blockIndex, columns, target, current }] : [];
    }),
  );
}
