import type { Element, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { contentOf } from '../../shared/tables/align-source';
import { readWidths } from '../../shared/tables/kept-widths';
import { columnWidths, type Density, TABLE_TYPE } from './column-widths';
import { addClass, isElement, textIn, wordsIn } from './hast-words';
import { columnText } from './measure-cells';
import { lineOfNode, type PrintFindings } from './print-findings';
import { rowsOf } from './table-rows';

export interface TableRoom {
  /** Width between the margins, in points; null for a sheet that can't be turned. */
  readonly textWidth: number;
  readonly turnedWidth: number | null;
  /** Size of the text in points. */
  readonly fontSize: number;
}

/** A table of so few rows and words is kept on one page. */
const SHORT = { rows: 7, letters: 900 };
/** What leads up to a table on a sheet of its own goes with it where it is no longer than this, in letters. */
const LEAD = 400;
const LONGEST_NAME = 60;

/**
 * Gives each table fixed column widths and, where it has much to show, smaller type (`dense-1` to `dense-3`). One for
 * which even that is not enough is put on a sheet that lies on its side, with the heading that leads up to it. `text` is
 * the plan's, whose delimiter rows may keep widths.
 */
export function fitTables(room: TableRoom, findings: PrintFindings, text: string) {
  return (tree: Root): void => {
    const lines = text.split(/\r\n|\n|\r/u);
    visit(tree, 'element', (node, _index, parent) => {
      if (node.tagName !== 'table') return undefined;
      const rows = rowsOf(node);
      const cells = rows.map((row) => row.cells);
      const spans = cells.some((row) => row.some(spansMore));
      const count = Math.max(0, ...cells.map((row) => row.length));
      if (spans || count === 0) return SKIP;
      const isOwnBlock = parent === tree;
      const columns = Array.from({ length: count }, (_, i) => columnText(cells.map((row) => row[i])));
      const kept = keptWidths(node, lines);
      const { density, shares, turned } = columnWidths(
        columns,
        { width: room.textWidth, turnedWidth: isOwnBlock ? room.turnedWidth : null, fontSize: room.fontSize },
        kept?.length === count ? kept : null,
      );
      addClass(node, 'fitted');
      if (density > 0) addClass(node, `dense-${density}`);
      if (turned) addClass(node, 'turned');
      if (rows.length <= SHORT.rows && textIn(node.children).length <= SHORT.letters) addClass(node, 'short');
      const group = h(
        'colgroup',
        shares.map((share) => h('col', { width: `${share}%` })),
      );
      const caption = node.children.findIndex((child) => isElement(child, 'caption'));
      node.children.splice(caption + 1, 0, group);
      if (turned || density > 0) {
        findings[turned ? 'turnedTables' : 'shrunkTables'].push(report(node, cells, density, room.fontSize));
      }
      return SKIP;
    });
    tree.children = turnSheets(tree.children);
  };
}

/** The widths that the delimiter row of a table of the plan says; null for a table that comes from elsewhere. */
function keptWidths({ position }: Element, lines: readonly string[]): readonly number[] | null {
  const header = position && lines[position.start.line - 1]?.slice(position.start.column - 1);
  const delimiter = position && lines[position.start.line];
  return header === undefined || delimiter === undefined ? null : readWidths(header, contentOf(delimiter));
}

function report(table: Element, cells: readonly (readonly Element[])[], density: Density, fontSize: number) {
  const name = (cells[0] ?? [])
    .map((cell) => wordsIn(cell.children))
    .filter((words) => words !== '')
    .join(' · ');
  return {
    line: lineOfNode(table),
    name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name,
    columns: cells[0]?.length ?? 0,
    fontSize: Math.round(fontSize * TABLE_TYPE[density] * 10) / 10,
  };
}

function spansMore(cell: Element): boolean {
  return Number(cell.properties.colSpan ?? 1) > 1 || Number(cell.properties.rowSpan ?? 1) > 1;
}

/** Puts each turned table or diagram into a part of its own, with the heading and the few words that lead up to it. */
function turnSheets(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of children) {
    const { className } = isElement(node, 'table', 'figure') ? node.properties : {};
    if (node.type === 'element' && Array.isArray(className) && className.includes('turned')) {
      const lead = takeLead(out);
      const before = out.findLast((one) => one.type !== 'text');
      // Those that follow one another share their sheets.
      if (lead.every((one) => one.type === 'text') && isElement(before, 'section') && isTurned(before)) {
        before.children.push(...lead, node);
        continue;
      }
      out.push(h('section', { className: ['turned-sheet'] }, [...lead, node]));
    } else out.push(node);
  }
  return out;
}

function isTurned(section: Element): boolean {
  const { className } = section.properties;
  return Array.isArray(className) && className.includes('turned-sheet');
}

/** Takes what leads up to a table from the end of what stands before it: headings, and words between these and it. */
function takeLead(before: RootContent[]): Element['children'] {
  let at = before.length;
  let from = before.length;
  let letters = 0;
  while (at > 0) {
    const node = before[at - 1];
    if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) from = at - 1;
    else if (isElement(node, 'p') && from === before.length) letters += textIn(node.children).length;
    else if (node?.type !== 'text' && node?.type !== 'comment') break;
    if (letters > LEAD) break;
    at -= 1;
  }
  const taken = before.splice(from);
  return taken.filter((node) => node.type !== 'doctype');
}
