import { splitRow } from '../markdown/table-row';
import { linesWithEnds } from '../text/line-changes';

const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** What containers put before a line: quote marks and indentation. */
const PREFIX = /^[ \t>]*/;
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

interface Line {
  readonly prefix: string;
  readonly cells: readonly string[];
  readonly end: string;
}

/**
 * Pads the table around a line (counted from 0) so that its pipes stand under each other, with a pipe at both ends. Only
 * spaces, outer pipes and the dashes of the delimiter row change. Null where there is no table or nothing to do.
 */
export function alignTableSource(text: string, line: number): string | null {
  const lines = linesWithEnds(text);
  const delimiter = delimiterNear(lines, line);
  if (delimiter === null) return null;
  let last = delimiter;
  while (isRow(lines[last + 1], lines[delimiter])) last += 1;
  if (line > last) return null;
  const rows = lines.slice(delimiter - 1, last + 1).map(readLine);
  const columns = rows[1]?.cells.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row, index) => Math.max(most, index === 1 ? 3 : widthOf(row.cells[column] ?? '')), 3),
  );
  const marks = (rows[1]?.cells ?? []).map((cell) => [cell.startsWith(':'), cell.endsWith(':')] as const);
  const aligned = rows.map(({ prefix, cells, end }, index) => {
    const count = Math.max(columns, cells.length);
    const padded = Array.from({ length: count }, (_, column) => {
      const width = widths[column] ?? 0;
      const [left = false, right = false] = marks[column] ?? [];
      return index === 1 ? dashes(width, left, right) : pad(cells[column] ?? '', width, left && right, right);
    });
    // A row that is short or long stays so.
    const kept = index === 1 ? padded : padded.slice(0, Math.max(cells.length, 1));
    return `${prefix}| ${kept.join(' | ')} |${end}`;
  });
  const changed = [...lines.slice(0, delimiter - 1), ...aligned, ...lines.slice(last + 1)].join('');
  return changed === text ? null : changed;
}

/** The index of the delimiter row of the table that a line is in, of lines with their ends; null outside tables. */
export function delimiterNear(lines: readonly string[], line: number): number | null {
  for (let at = line + 1; at >= 1; at--) {
    const text = lines[at];
    if (text !== undefined && DELIMITER.test(contentOf(text)) && contentOf(text).includes('-')) {
      const header = contentOf(lines[at - 1] ?? '');
      if (splitRow(header).length === splitRow(contentOf(text)).length && header.trim() !== '') return at;
    }
    if (at <= line && contentOf(text ?? '').trim() === '') return null;
  }
  return null;
}

function isRow(line: string | undefined, delimiter: string | undefined): boolean {
  if (line === undefined || contentOf(line).trim() === '') return false;
  const quotes = (each: string) => (PREFIX.exec(each)?.[0] ?? '').split('>').length;
  return quotes(line) === quotes(delimiter ?? '') && line.includes('|');
}

/** A line without what containers put before it, and without its end. */
export function contentOf(line: string): string {
  return line.replace(/[\r\n]+$/u, '').slice(PREFIX.exec(line)?.[0].length ?? 0);
}

function readLine(line: string): Line {
  const prefix = PREFIX.exec(line)?.[0] ?? '';
  const end = /[\r\n]*$/u.exec(line)?.[0] ?? '';
  const row = contentOf(line);
  return {
    prefix,
    end,
    cells: splitRow(row).map(({ from, to }) => row.slice(from, to).replace(/^[ \t]+|[ \t]+$/g, '')),
  };
}

/** How many columns of a monospaced font a text takes. */
export function widthOf(cell: string): number {
  let width = 0;
  for (const { segment } of SEGMENTER.segment(cell)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

function pad(cell: string, width: number, centre: boolean, right: boolean): string {
  const room = Math.max(0, width - widthOf(cell));
  const before = centre ? Math.floor(room / 2) : right ? room : 0;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}

function dashes(width: number, left: boolean, right: boolean): string {
  return `${left ? ':' : '-'}${'-'.repeat(Math.max(1, width - 2))}${right ? ':' : '-'}`;
}
