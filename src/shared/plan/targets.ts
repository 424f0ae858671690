import { judgeTarget, unitIn } from '../tables/judge-target';
import { type Place, placeAt, placeIn } from './place';
import { lineText } from './plain-text';
import type { Plan } from './plan';
import { targetTables } from './readiness/target-tables';
import { isEmptyRow } from './tables';

/** A measured goal of a plan, as written. */
export interface Target {
  readonly metric: string;
  readonly target: string;
  readonly current: string;
  /** Whether the current value meets the target; null where that can't be told. */
  readonly met: boolean | null;
  readonly place: Place;
}

/** The rows of a plan's tables that have columns of targets and of current values, in their order. */
export function targets(plan: Plan): readonly Target[] {
  return targetTables(plan).flatMap(({ table, blockIndex, columns, target, current, metric, unit }) => {
    if (current < 0) return [];
    const shared = unitIn(columns[target] ?? '') || unitIn(columns[current] ?? '');
    return table.rows.slice(1).flatMap((row): readonly Target[] => {
      if (isEmptyRow(row, table)) return [];
      const text = (column: number) => lineText(row.cells[column] ?? []);
      const words = { metric: text(metric), target: text(target), current: text(current) };
      const met = judgeTarget({ ...words, unit: (unit >= 0 ? text(unit) : '') || shared });
      return [{ ...words, met, place: placeAt(blockIndex, placeIn(row)) }];
    });
  });
}
