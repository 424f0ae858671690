/** What the cells of a column say, so far as that has usual values. */
export type ColumnRole =
  | 'severity'
  | 'likelihood'
  | 'priority'
  | 'status'
  | 'log-level'
  | 'test-level'
  | 'metric-type'
  | 'type'
  | 'owner'
  | 'default'
  | 'answer'
  | 'effort'
  | 'encryption'
  /** Any column in which few values come again and again. */
  | 'choice';
