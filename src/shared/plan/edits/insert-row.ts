import type { Table } from '../../markdown/blocks';
import { lineOfPiece } from '../../markdown/text-place';
import { columnsOf, isEmptyRow, tablesIn } from '../tables';
import { headingMark, placeAfter, placeBehind, sectionLike } from './place-lines';
import { finishEdit, type PlanEdit } from './plan-edit';
import type { PlanText } from './text-lines';

export interface RowKind {
  readonly isTable: (columns: readonly string[]) => boolean;
  /** The section that holds the table. */
  readonly isSection: RegExp;
  /** The section that a new one goes to. */
  readonly under: RegExp;
  readonly title: string;
  /** The table of a plan that has none, with an empty row. */
  readonly table: readonly string[];
}

function tablesOf(text: PlanText, kind: RowKind): readonly Table[] {
  const { blocks, sections } = text.plan;
  const all = blocks.flatMap((block, blockIndex) => tablesIn(block).map((table) => ({ table, blockIndex })));
  const fitting = all.filter(({ table }) => kind.isTable(columnsOf(table)));
  const inSection = fitting.filter(({ blockIndex }) =>
    sections.some(
      ({ title, headingIndex, end }) => kind.isSection.test(title) && headingIndex < blockIndex && blockIndex < end,
    ),
  );
  return (inSection.length > 0 ? inSection : fitting).map(({ table }) => table);
}

/** A row like the one of a line, with empty cells of the same width. */
function emptied(text: PlanText, table: Table, row: number): string {
  const piece = table.rows[row];
  const record = piece?.source ? text.source.record(piece.source) : undefined;
  if (record?.shape.kind !== 'row') return `${'| '.repeat(table.align.length)}|`;
  const own = record.region.texts[record.start] ?? '';
  const whole = text.lines[record.region.firstLine + record.start]?.text ?? own;
  const prefix = whole.endsWith(own) ? whole.slice(0, whole.length - own.length) : '';
  // Two rows of equal width stay in line; a row that is not in line with the table is no measure.
  const header = table.rows[0]?.source ? text.source.record(table.rows[0].source) : undefined;
  const delimiter = header ? header.region.texts[header.start + 1] : undefined;
  if (delimiter?.trimEnd().length !== own.trimEnd().length) return `${prefix}|${' |'.repeat(table.align.length)}`;
  let made = own.trimEnd();
  for (const { from, to } of record.shape.cells) made = made.slice(0, from) + ' '.repeat(to - from) + made.slice(to);
  return prefix + made;
}

/** Adds an empty row to a table of its kind, or leads to the empty one that it ends in. */
export function insertRow(text: PlanText, caretLine: number | null, kind: RowKind): PlanEdit {
  const tables = tablesOf(text, kind);
  const lineOf = (table: Table, row: number) => {
    const piece = table.rows[row];
    return (piece && lineOfPiece(text.source, piece)) ?? 0;
  };
  const holds = (table: Table) =>
    caretLine !== null && caretLine >= lineOf(table, 0) && caretLine <= lineOf(table, table.rows.length - 1);
  const table = tables.find(holds) ?? tables[0];
  if (!table) {
    const section = sectionLike(text, kind.isSection);
    const under = section ?? sectionLike(text, kind.under);
    const head = section ? [] : [`${headingMark(under)}${kind.title}`];
    const placed = placeBehind(text, under, [...head, ...kind.table]);
    const line = placed.at + head.length + kind.table.length - 1;
    return finishEdit(text, placed.lines, { caret: { line, column: 1, length: 0 } });
  }
  const last = table.rows.length - 1;
  const lastRow = table.rows[last];
  if (last > 0 && lastRow && isEmptyRow(lastRow, table) && (lastRow.cells[0] ?? []).length === 0) {
    return finishEdit(text, text.lines, { caret: { line: lineOf(table, last), column: 1, length: 0 } });
  }
  const at = holds(table)
    ? Math.max(
        0,
        table.rows.findLastIndex((_, row) => lineOf(table, row) <= (caretLine ?? 0)),
      )
    : last;
  // The header's line is followed by the delimiter row.
  const line = at === 0 ? lineOf(table, 0) + 1 : lineOf(table, at);
  const placed = placeAfter(text, line, [emptied(text, table, at)]);
  const column = (text.lines[line]?.text.indexOf('|') ?? -1) + 1;
  return finishEdit(text, placed.lines, { caret: { line: placed.at, column, length: 0 } });
}
