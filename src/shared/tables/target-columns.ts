/** Where a table of measured goals has what, counted from 0. */
export interface TargetColumns {
  readonly target: number;
  /** -1 for a table that has no such column. */
  readonly current: number;
  /** The column that names what is measured. */
  readonly metric: number;
  /** A column of units for the others; -1 for none. */
  readonly unit: number;
}

const TARGET = /^(?:targets?|goals?|slo|objectives?)\b|^目标/iu;
const CURRENT = /^(?:currents?|baselines?|today|now|as[- ]is|actuals?|measured)\b|^(?:当前|现状)/iu;
const METRIC = /\b(?:metrics?|measures?|indicators?|requirements?|slis?|kpis?)\b|^指标/iu;
const UNIT = /^units?$/iu;

/** Finds the columns of targets beside metrics or current values; null for another table. */
export function targetColumns(columns: readonly string[]): TargetColumns | null {
  const like = (pattern: RegExp) => columns.findIndex((column) => pattern.test(column));
  const target = like(TARGET);
  const current = like(CURRENT);
  const metric = like(METRIC);
  if (target <= 0 || (current < 0 && metric !== 0)) return null;
  return {
    target,
    current,
    metric: metric >= 0 && metric !== target && metric !== current ? metric : 0,
    unit: like(UNIT),
  };
}
