import type { Block, Inline, List, ListItem, Table } from '../markdown/blocks';

type Cell = readonly Inline[];

/**
 * A table as a list: an item a row. A second column follows the first behind a colon; more columns become items of their
 * own below, each behind its header's words. A header that says something else than that is an item too, so that no word
 * is lost. A last column without a header that says `Done` or `Open` becomes the boxes of tasks, as it came from them.
 */
export function tableItems({ rows }: Table): List {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  const [header = [], ...body] = rows.map(({ cells }) => Array.from({ length: width }, (_, x) => cells[x] ?? []));
  const isTasks = width > 1 && isEmpty(header[width - 1]) && body.every((cells) => stateOf(cells[width - 1]) !== null);
  const count = isTasks ? width - 1 : width;
  const heads = header.slice(0, count);
  const items = body.map((cells) => {
    const checked = isTasks ? stateOf(cells[width - 1]) : null;
    return item(checked, contentOf(cells.slice(0, count), heads));
  });
  // More columns have their header's words in front of them; the first never does.
  const said = heads.filter((cell, column) => !isEmpty(cell) && (count <= 2 || column === 0));
  const first = said.length === 0 ? [] : [item(null, [paragraph(joined(said))])];
  return list([...first, ...items]);
}

function contentOf(cells: readonly Cell[], heads: readonly Cell[]): readonly Block[] {
  const [first = [], ...others] = cells;
  if (heads.length <= 2) return [paragraph(joined([first, ...others].filter((cell) => !isEmpty(cell))))];
  const below = others.flatMap((cell, index) => {
    const head = heads[index + 1] ?? [];
    return isEmpty(cell) ? [] : [item(null, [paragraph(isEmpty(head) ? cell : joined([head, cell]))])];
  });
  return below.length === 0 ? [paragraph(first)] : [paragraph(first), list(below)];
}

function joined(cells: readonly Cell[]): Cell {
  return cells.flatMap((cell, index): Cell => (index === 0 ? cell : [{ kind: 'text', text: ': ', marks: 0 }, ...cell]));
}

function stateOf(cell: Cell | undefined): boolean | null {
  const [only, more] = cell ?? [];
  if (only?.kind !== 'text' || more !== undefined) return null;
  return only.text === 'Done' ? true : only.text === 'Open' ? false : null;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
}

const paragraph = (inlines: Cell): Block => ({ kind: 'paragraph', source: null, inlines });
const item = (checked: boolean | null, children: readonly Block[]): ListItem => ({
  kind: 'item',
  source: null,
  checked,
  children,
});
const list = (items: readonly ListItem[]): List => ({ kind: 'list', source: null, start: null, items });
