import type { Element, ElementContent } from 'hast';

/** A row of a table with its cells. */
export interface TableRow {
  readonly row: Element;
  readonly cells: readonly Element[];
  readonly isHeader: boolean;
}

/** The rows of a table, its own and not those of tables inside it. */
export function rowsOf(table: Element): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const part of table.children) {
    if (part.type !== 'element') continue;
    const inPart = part.tagName === 'tr' ? [part] : elements(part.children).filter((child) => child.tagName === 'tr');
    for (const row of inPart) {
      const cells = elements(row.children).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th');
      const isHeader = part.tagName === 'thead' || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'));
      rows.push({ row, cells, isHeader });
    }
  }
  return rows;
}

function elements(children: readonly ElementContent[]): readonly Element[] {
  return children.filter((child) => child.type === 'element');
}
