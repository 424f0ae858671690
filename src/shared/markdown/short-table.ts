import { blockKey } from './block-key';
import type { Block, Table, TableRow } from './blocks';
import type { PlanSource } from './plan-source';

/** Tables with fewer rows are read again as a whole. */
const MIN_ROWS = 50;

export interface ShortTable {
  readonly table: Table;
  readonly text: string;
}

/**
 * A long table of the document as it was written, without the rows that can't have come to mean anything else: those that
 * were not edited and stand as the very line that they were read from, in a table of as many columns. A row's meaning
 * depends on nothing else, so reading the others again is enough. The first and the last row stay, for what is around the
 * table. Null where nothing can be left out.
 */
export function shortTable(block: Block, text: string, source: PlanSource): ShortTable | null {
  if (block.kind !== 'table' || block.rows.length < MIN_ROWS || block.source === null) return null;
  const record = source.owns(block.source) ? source.record(block.source) : undefined;
  if (record?.shape.kind !== 'table' || record.parent !== null) return null;
  if (record.shape.align.length !== block.align.length) return null;
  const lines = text.split('\n');
  // A header, the delimiter row, and one line a row.
  if (lines.length !== block.rows.length + 1) return null;
  const isKept = (row: TableRow, index: number): boolean =>
    index === 0 || index === block.rows.length - 1 || !isAsRead(row, lines[index + 1], record.id, source);
  const kept = block.rows.map(isKept);
  if (!kept.includes(false)) return null;
  const rows = block.rows.filter((_, index) => kept[index]);
  // The delimiter row stands behind the header.
  const left = lines.filter((_, line) => line < 2 || kept[line - 1]);
  return { table: { ...block, rows }, text: left.join('\n') };
}

function isAsRead(row: TableRow, line: string | undefined, table: string, source: PlanSource): boolean {
  const record = row.source !== null && source.owns(row.source) ? source.record(row.source) : undefined;
  if (record?.shape.kind !== 'row' || record.parent !== table) return false;
  return record.region.texts[record.start] === line && blockKey(row) === record.key;
}
