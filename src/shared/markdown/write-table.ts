import { filledRatios, readWidths, writeWidths } from '../tables/kept-widths';
import { align as alignPieces } from './align';
import { inlinesKey } from './block-key';
import type { Align, Inline, Table, TableRow } from './blocks';
import { inlinesOf } from './inline-atoms';
import { type Container, type OutLine, standsIn } from './out-line';
import type { PieceWriter } from './piece-writer';
import type { SourceRecord } from './source-record';
import { splitRow } from './table-row';
import { writeLeaf } from './write-leaf';

/** A row's line taken apart at its pipes: what stands before the first cell, the cells with their padding, the end. */
interface RowParts {
  readonly head: string;
  readonly cells: readonly string[];
  readonly tail: string;
}

function partsOf(line: string): RowParts {
  const cells = splitRow(line);
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (!first || !last) return { head: line, cells: [], tail: '' };
  return {
    head: line.slice(0, first.from),
    cells: cells.map(({ from, to }) => line.slice(from, to)),
    tail: line.slice(last.to),
  };
}

function joined({ head, cells, tail }: RowParts): string {
  return head + cells.join('|') + tail;
}

/** A delimiter row's cell for an alignment, as wide as the one that it replaces, or with as many dashes. */
function delimiterCell(cell: string, align: Align, keepsDashes = false): string {
  const [, lead = '', dashes = '', trail = ''] = /^(\s*):?(-+):?(\s*)$/.exec(cell) ?? ['', ' ', '---', ' '];
  const width = Math.max(cell.length - lead.length - trail.length, 1);
  const colons = (align === 'left' || align === 'center' ? 1 : 0) + (align === 'right' || align === 'center' ? 1 : 0);
  const bar = keepsDashes ? dashes : '-'.repeat(Math.max(dashes === '' ? 3 : width - colons, 1));
  const left = align === 'left' || align === 'center' ? ':' : '';
  const right = align === 'right' || align === 'center' ? ':' : '';
  return lead + left + bar + right + trail;
}

/** How the table's cells are set: with spaces inside the pipes, and padded to the width of their column. */
interface TableLook {
  readonly parts: RowParts;
  readonly spaced: boolean;
  readonly widths: readonly number[] | null;
}

function lookOf(delimiterLine: string, headerLine: string): TableLook {
  const parts = partsOf(delimiterLine);
  const header = partsOf(headerLine);
  const widths = parts.cells.map((cell) => cell.length);
  const padded =
    header.cells.length === widths.length && header.cells.every((cell, index) => cell.length === widths[index]);
  return {
    parts: { ...header, cells: header.cells },
    spaced: header.cells.some((cell) => /^\s/.test(cell)) || header.cells.every((cell) => cell.trim() === ''),
    widths: padded && new Set(widths).size > 0 ? widths : null,
  };
}

function newCell(content: string, look: TableLook, column: number): string {
  const space = look.spaced ? ' ' : '';
  const width = look.widths?.[column] ?? 0;
  if (content === '') return ' '.repeat(Math.max(width, 1));
  return `${space}${content}${space}`.padEnd(width);
}

/** A cell's new content in the padding of the old one, which keeps its width where the content fits. */
function cellIn(old: string, content: string, look: TableLook, column: number): string {
  if (old.trim() === '') {
    const filled = content === '' ? old : newCell(content, look, column);
    return content !== '' && filled.length < old.length && old.length > 2 ? filled.padEnd(old.length) : filled;
  }
  // Other white space, such as a no-break space, is the cell's text.
  const lead = /^[ \t]*/.exec(old)?.[0] ?? '';
  const trail = /[ \t]*$/.exec(old)?.[0] ?? '';
  if (content === '') return old.length > 3 ? ' '.repeat(old.length) : lead || trail || ' ';
  const isPadded = trail.length > 1 || look.widths?.[column] === old.length;
  if (!isPadded) return lead + content + trail;
  const missing = old.length - lead.length - content.length;
  return lead + content + ' '.repeat(Math.max(missing, trail === '' ? 0 : 1));
}

/** The lines of a table. A row that was not edited keeps its line; an edited one keeps its other cells' text. */
export function writeTable(
  writer: PieceWriter,
  table: Table,
  record: SourceRecord | undefined,
  container: Container,
): readonly OutLine[] {
  const shape = record?.shape.kind === 'table' ? record.shape : null;
  const old = shape && record ? record.region.texts.slice(record.start, record.end) : null;
  const isInPlace = standsIn(record, container);
  const columns = table.align.length;
  const look = old ? lookOf(old[1] ?? '', old[0] ?? '') : null;
  const map = columnMap(table, shape?.align ?? null, old?.[0] ?? '', writer);
  const out: OutLine[] = [];
  for (const [index, row] of table.rows.entries()) {
    const rowRecord = writer.trust === 'fresh' ? undefined : writer.recordOf(row);
    const isOwn = rowRecord?.shape.kind === 'row' && rowRecord.parent === record?.id && shape !== null;
    // The header's line can't serve a body row: their pipes may differ.
    const line = isOwn ? (rowRecord?.region.texts[rowRecord.start] ?? null) : null;
    const at = isOwn && isInPlace && rowRecord ? rowRecord.start : -1;
    if (line !== null && rowRecord && map === null && writer.isUnchanged(row, rowRecord)) out.push({ text: line, at });
    else out.push({ text: writeRow(writer, row, line, columns, map, look, lastLine(out, old)), at });
    if (index === 0) {
      const delimiter = old?.[1] ?? null;
      out.push({
        text: delimiterLine(table, old, shape?.align ?? null, map),
        at: delimiter !== null && isInPlace && record ? record.start + 1 : -1,
      });
    }
  }
  return out;
}

function lastLine(out: readonly OutLine[], old: readonly string[] | null): string | null {
  if (!old) return null;
  return out.length > 2 ? (out[out.length - 1]?.text ?? null) : (old[2] ?? old[0] ?? null);
}

/** Where each column was, when columns were added, taken away or put in another order; null while they stand as before. */
function columnMap(
  table: Table,
  before: readonly Align[] | null,
  headerLine: string,
  writer: PieceWriter,
): Int32Array | null {
  if (!before) return null;
  const header = table.rows[0]?.cells ?? [];
  const record = table.rows[0] ? writer.recordOf(table.rows[0]) : undefined;
  const oldKeys = splitRow(headerLine).map(({ from, to }) => headerLine.slice(from, to).trim());
  const context = record?.inline ?? writer.inlineContext(true);
  const newKeys = table.align.map((_, index) => {
    const cell = header[index] ?? [];
    return breaksAlone(cell) ?? writeLeaf(cell, null, context, writer.spelling(CELL)).text;
  });
  while (oldKeys.length < before.length) oldKeys.push('');
  if (before.length === newKeys.length) return permutation(oldKeys, newKeys);
  return alignPieces(oldKeys, newKeys, (a, b) => a === b);
}

/** Where each of the new keys was, if they are the old ones in another order and no two are the same. */
function permutation(before: readonly string[], after: readonly string[]): Int32Array | null {
  if (before.length !== after.length || after.every((key, index) => key === before[index])) return null;
  const places = new Map(before.map((key, index) => [key, index]));
  const from = after.map((key) => places.get(key) ?? -1);
  if (places.size !== before.length || new Set(from).size !== after.length || from.includes(-1)) return null;
  return Int32Array.from(from);
}

const CELL = { hardBreak: '<br>', inTable: true, isParagraph: false } as const;

function writeRow(
  writer: PieceWriter,
  row: TableRow,
  line: string | null,
  columns: number,
  map: Int32Array | null,
  look: TableLook | null,
  neighbour: string | null,
): string {
  const parts = line === null ? null : partsOf(line);
  const context = writer.inlineContext(true);
  const filled = lastFilled(row.cells);
  const oldCount = parts?.cells.length ?? 0;
  const count = parts && !map ? Math.max(oldCount, filled) : Math.max(columns, filled);
  const setting: TableLook = look ?? { parts: { head: '| ', cells: [], tail: '|' }, spaced: true, widths: null };
  const filledCells = parts?.cells.filter((cell) => cell.trim() !== '') ?? [];
  // A row that is set tight stays so, whatever the others are.
  const isTight = filledCells.length > 0 && filledCells.every((cell) => cell.trim() === cell);
  const own = isTight ? { ...setting, spaced: false } : setting;
  const cells: string[] = [];
  for (let column = 0; column < count; column++) {
    const from = map ? (column < map.length ? (map[column] ?? -1) : -1) : column;
    const oldCell = from >= 0 ? parts?.cells[from] : undefined;
    const inlines: readonly Inline[] = row.cells[column] ?? [];
    if (oldCell !== undefined && inlinesKey(inlines) === inlinesKey(inlinesOf(oldCell, context))) {
      cells.push(oldCell);
      continue;
    }
    const text = breaksAlone(inlines) ?? writeLeaf(inlines, oldCell ?? null, context, writer.spelling(CELL)).text;
    const content = text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
    if (oldCell === undefined) cells.push(newCell(content, own, map ? -1 : column));
    else cells.push(cellIn(oldCell, content, setting, from));
  }
  const outer = parts ?? (neighbour === null ? null : partsOf(neighbour));
  const head = outer && outer.cells.length > 0 ? outer.head : '|';
  const tail = outer && outer.cells.length > 0 ? outer.tail : '|';
  if (head.trim() === '' && line === null) cells[0] = (cells[0] ?? '').trimStart();
  if (tail.trim() === '' && line === null) cells[count - 1] = (cells[count - 1] ?? '').trimEnd();
  const result = joined(map ? spacedAtEdges({ head, cells, tail }, setting.spaced) : { head, cells, tail });
  // Without outer pipes an empty first or last cell would be lost.
  const reread = splitRow(result);
  if (
    reread.length >= filled &&
    sameCells(
      reread.map(({ from, to }) => result.slice(from, to)),
      cells,
      filled,
    )
  )
    return result;
  return `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;
}

/** The content of a cell that holds line breaks and nothing else, which at the end of other text would mean nothing. */
function breaksAlone(inlines: readonly Inline[]): string | null {
  return inlines.every(({ kind }) => kind === 'break') ? '<br>'.repeat(inlines.length) : null;
}

/** Cells that came to a line's edge, or from there, where no outer pipe stands: there the edge has no space, pipes do. */
function spacedAtEdges({ head, cells, tail }: RowParts, spaced: boolean): RowParts {
  const last = cells.length - 1;
  const isBare = { start: !head.includes('|'), end: !tail.includes('|') };
  if (!isBare.start && !isBare.end) return { head, cells, tail };
  const space = spaced ? ' ' : '';
  const set = cells.map((cell, index) => {
    const start = index === 0 && isBare.start ? cell.trimStart() : /^\s/.test(cell) ? cell : space + cell;
    return index === last && isBare.end ? start.trimEnd() : /\s$/.test(start) ? start : start + space;
  });
  return { head, cells: set, tail };
}

function sameCells(read: readonly string[], meant: readonly string[], count: number): boolean {
  for (let index = 0; index < count; index++) if (read[index]?.trim() !== meant[index]?.trim()) return false;
  return true;
}

function lastFilled(cells: readonly (readonly Inline[])[]): number {
  let count = cells.length;
  while (count > 0 && inlinesKey(cells[count - 1] ?? []) === '') count--;
  return count;
}

/** Three dashes, set apart from the pipes as those of a cell beside it are. */
function bareDelimiter(beside = ' --- '): string {
  const [, lead = '', trail = ''] = /^(\s*)\S*?(\s*)$/.exec(beside) ?? [];
  return `${lead}---${trail}`;
}

function delimiterLine(
  table: Table,
  old: readonly string[] | null,
  before: readonly Align[] | null,
  map: Int32Array | null,
): string {
  const line = old?.[1];
  if (line === undefined || !before) return `|${table.align.map((align) => delimiterCell(' --- ', align)).join('|')}|`;
  const parts = partsOf(line);
  // Dashes that say how wide columns are go on saying it.
  const kept = readWidths(old?.[0] ?? '', line);
  const fromOf = (column: number): number => (map ? (map[column] ?? -1) : column);
  const cells = table.align.map((align, column) => {
    const from = fromOf(column);
    const cell = from >= 0 ? parts.cells[from] : undefined;
    if (cell === undefined) return delimiterCell(bareDelimiter(parts.cells[column - 1] ?? parts.cells[0]), align);
    return before[from] === align ? cell : delimiterCell(cell, align, kept !== null);
  });
  const set = { head: parts.head === '' && cells.length === 1 ? '|' : parts.head, cells, tail: parts.tail };
  const isSpaced = parts.cells.some((cell) => /^\s/.test(cell));
  const written = joined(map ? spacedAtEdges(set, isSpaced) : set);
  if (kept === null || cells.length === parts.cells.length) return written;
  const headers = cells.map((_, column) => inlinesKey(table.rows[0]?.cells[column] ?? []));
  const known = cells.map((_, column) => kept[fromOf(column)] ?? null);
  return writeWidths(written, filledRatios(known, headers)) ?? written;
}
