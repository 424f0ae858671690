import type { Align } from './blocks';
import type { CellSource } from './source-record';

/** The cells of a table row's line, between its unescaped pipes. Pipes at the line's ends make no cells. */
export function splitRow(line: string): readonly CellSource[] {
  const cells: CellSource[] = [];
  const start = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  let from = line[start] === '|' ? start + 1 : start;
  let escaped = false;
  for (let at = from; at < line.length; at++) {
    const char = line[at];
    if (char === '|' && !escaped) {
      cells.push({ from, to: at });
      from = at + 1;
    }
    escaped = !escaped && char === '\\';
  }
  if (line.slice(from).trim() !== '') cells.push({ from, to: line.length });
  return cells;
}

/** The alignments that a delimiter row's line gives to its columns. */
export function readAlign(line: string): readonly Align[] {
  return splitRow(line).map(({ from, to }) => {
    const cell = line.slice(from, to).trim();
    const left = cell.startsWith(':');
    const right = cell.endsWith(':') && cell.length > 1;
    if (left && right) return 'center';
    if (left) return 'left';
    return right ? 'right' : null;
  });
}
