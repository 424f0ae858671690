import { type CellValue, readColumn } from './cell-value';

export type SortDirection = 'ascending' | 'descending';

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The order of rows by one column's plain texts: `order[i]` is the index of the row that comes to place i. Rows that are
 * equal keep their order, and blank cells come last in both directions.
 */
export function sortedOrder(texts: readonly string[], direction: SortDirection): readonly number[] {
  const values = readColumn(texts);
  const sign = direction === 'ascending' ? 1 : -1;
  const order = texts.map((_, index) => index);
  return order.sort((a, b) => {
    const left = values[a] ?? null;
    const right = values[b] ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    return sign * compareValues(left, right) || a - b;
  });
}

/** Compares two values of one column, as `readColumn` reads them. */
function compareValues(a: CellValue, b: CellValue): number {
  if (a.kind === 'text' && b.kind === 'text') return COLLATOR.compare(a.text, b.text);
  if (a.kind === 'version' && b.kind === 'version') return compareVersions(a, b);
  if (a.kind === 'text' || b.kind === 'text' || a.kind === 'version' || b.kind === 'version') return 0;
  return a.value - b.value;
}

type Version = Extract<CellValue, { kind: 'version' }>;

/** By semantic versioning: 1.2.10 after 1.2.9, and a pre-release before its release. */
function compareVersions(a: Version, b: Version): number {
  const length = Math.max(a.parts.length, b.parts.length);
  for (let index = 0; index < length; index++) {
    const difference = (a.parts[index] ?? 0) - (b.parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.rest === '' || b.rest === '') return Number(a.rest === '') - Number(b.rest === '');
  return COLLATOR.compare(a.rest, b.rest);
}
