import Papa from 'papaparse';
import type { Inline } from '../markdown/blocks';

/** Rows of cells as plain text. They may be of different lengths. */
export type TextRows = readonly (readonly string[])[];

/** Writes rows as CSV (`,`) or as TSV (`\t`), cells with separators, quotes or line breaks in quotes. */
export function writeDelimited(rows: TextRows, delimiter: ',' | '\t', newline = '\r\n'): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline },
  );
}

/**
 * The rows that a copied text clearly is: lines parted by tabs as spreadsheets copy them, or comma-separated values of the
 * same number a line, without the blank after the comma that prose has. Null for any other text.
 */
export function tabularText(text: string): TextRows | null {
  const plain = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  if (plain.includes('\t')) return Papa.parse<string[]>(plain, { delimiter: '\t' }).data;
  if (!plain.includes('\n') || /[,;] /u.test(plain)) return null;
  const { data, errors } = Papa.parse<string[]>(plain, { delimitersToGuess: [',', ';'] });
  const width = data[0]?.length ?? 0;
  return errors.length === 0 && width > 1 && data.every((row) => row.length === width) ? data : null;
}

/**
 * The rows of a file of values parted by commas, semicolons, tabs or bars, whichever it has; blank lines are left out. Null
 * for a text without any value.
 */
export function readDelimited(text: string): TextRows | null {
  // Excel may name the separator in a line of its own.
  const [, named] = /^sep=([,;\t|])\r?\n/u.exec(text) ?? [];
  const { data } = Papa.parse<string[]>(named === undefined ? text : text.slice(text.indexOf('\n') + 1), {
    ...(named === undefined ? { delimitersToGuess: [',', ';', '\t', '|'] } : { delimiter: named }),
    skipEmptyLines: 'greedy',
  });
  return data.some((row) => row.some((cell) => cell.trim() !== '')) ? data : null;
}

/** A cell's plain text as what the cell holds: line breaks are kept as such, and blank space around it is dropped. */
export function cellInlines(text: string): readonly Inline[] {
  const lines = text.trim().split(/\r\n?|\n/u);
  return lines.flatMap((line, index): readonly Inline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...(line === '' ? [] : [{ kind: 'text', text: line, marks: 0 } as const]),
  ]);
}
