import type { TableRow } from '../../markdown/blocks';
import { lineText } from '../plain-text';

/** How a finding names a row: by the words of one of its cells, else of its first one. */
export function rowName(row: TableRow, column = 0): string {
  const words = lineText(row.cells[column] ?? []) || lineText(row.cells[0] ?? []);
  if (words === '') return 'without a name';
  return `“${words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words}”`;
}
