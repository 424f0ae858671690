import { splitRow } from '../markdown/table-row';
import type { LineChanges } from './line-changes';
import type { TrailChange } from './reading-trail';

/** Edits of a table as a whole. They bring no new words. */
export const TABLE_EDITS = [
  'move-row',
  'duplicate-row',
  'sort-rows',
  'add-column',
  'delete-column',
  'move-column',
  'align-column',
  'align-source',
] as const;
export type TableEditKind = (typeof TABLE_EDITS)[number];

export function isTableEdit(kind: string): kind is TableEditKind {
  return TABLE_EDITS.some((each) => each === kind);
}

/** What is in one list and not in the other, each as often as it is there more often. */
function difference(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return some.filter((each) => {
    const count = left.get(each) ?? 0;
    if (count > 0) left.set(each, count - 1);
    return count === 0;
  });
}

const isEntry = (pattern: RegExp) => (entry: string) => pattern.test(entry.replace(/^[->]*/, ''));

/** True if a table's edit changed how the plan reads in nothing but what it is about. */
export function isTableReadingDue(kind: TableEditKind, change: TrailChange): boolean {
  const gone = difference(change.removed, change.added);
  const come = difference(change.added, change.removed);
  const shape = isEntry(/^(?:table |cell $)/);
  switch (kind) {
    case 'move-row':
    case 'sort-rows':
    case 'align-source':
      return gone.length === 0 && come.length === 0;
    case 'duplicate-row':
      return gone.length === 0 && come.filter(isEntry(/^row/)).length === 1 && come.every(isEntry(/^(?:row|cell )/));
    case 'add-column':
      return gone.every(shape) && come.every(shape);
    case 'delete-column':
      return gone.every(isEntry(/^(?:table |cell )/)) && come.every(isEntry(/^table /));
    case 'move-column':
      return gone.every(shape) && come.every(shape);
    case 'align-column':
      return [gone, come].every((entries) => entries.length === 1 && entries.every(isEntry(/^table /)));
  }
}

/** The number of lines that had to change, if these are the ones; null if others changed or in another way. */
export function tableLinesDue(kind: TableEditKind, { removed, added }: LineChanges): number | null {
  switch (kind) {
    case 'move-row':
      return removed.length === 1 && added.length === 1 && removed[0] === added[0] ? 1 : null;
    case 'duplicate-row':
      return removed.length === 0 && added.length === 1 ? 1 : null;
    case 'sort-rows':
      return difference(removed, added).length + difference(added, removed).length === 0 ? added.length : null;
    case 'align-column':
      return removed.length === 1 && added.length === 1 && isRealigned(removed[0] ?? '', added[0] ?? '') ? 1 : null;
    case 'add-column':
    case 'delete-column':
    case 'move-column':
    case 'align-source': {
      if (removed.length !== added.length) return null;
      const isDue = removed.every((line, index) => isRowDue(kind, cellsOf(line), cellsOf(added[index] ?? '')));
      return isDue ? added.length : null;
    }
  }
}

function isRowDue(kind: TableEditKind, before: readonly string[], after: readonly string[]): boolean {
  const gone = difference(before, after);
  const come = difference(after, before);
  switch (kind) {
    case 'add-column':
      return gone.length === 0 && come.length <= 1 && come.every((cell) => cell === '-');
    case 'delete-column':
      return come.length === 0 && gone.length <= 1;
    default:
      return gone.length === 0 && come.length === 0;
  }
}

/** True for a delimiter row in which the colons of one column came. */
function isRealigned(before: string, after: string): boolean {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const others = old.filter((cell, index) => cell !== now[index]);
  return old.length === now.length && now.every((cell) => /^:?-:?$/u.test(cell)) && others.length === 1;
}

/** A row's cells that hold something, without what contains the table; one of the delimiter row without its length. */
function cellsOf(line: string): readonly string[] {
  const row = line.replace(/^[\s>]*/u, '');
  return splitRow(row)
    .map(({ from, to }) => row.slice(from, to).trim())
    .filter((cell) => cell !== '')
    .map((cell) => (/^:?-+:?$/u.test(cell) ? cell.replace(/-+/u, '-') : cell));
}
