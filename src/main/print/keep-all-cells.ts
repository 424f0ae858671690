import type { Root, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';

/** Gives each table as many columns as its longest row has cells: GFM drops what a row has beyond its header. */
export function keepAllCells() {
  return (tree: Root): void => {
    visit(tree, 'table', (table: Table) => {
      const [header] = table.children;
      const columns = Math.max(...table.children.map((row) => row.children.length));
      if (header === undefined) return;
      while (header.children.length < columns) header.children.push(emptyCell());
      table.align = Array.from({ length: columns }, (_, index) => table.align?.[index] ?? null);
    });
  };
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] };
}
