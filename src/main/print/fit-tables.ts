import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { type ColumnText, columnWidths } from './column-widths';

/** Wide letters: the scripts of East Asia and pictographs take about two letters' room. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u;
const BROAD = /[A-Z@%&mwMW\u2014]/;
const NARROW = /[iljtfrI.,:;'`|!()[\]/\s]/;
/** In the code font every letter takes the same room. */
const CODE_LETTER = 0.98;
const BOLD_IS_WIDER = 1.07;

/** Gives each table fixed column widths and, where it has much to show, smaller type (`dense-1` to `dense-3`). */
export function fitTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'table') return undefined;
      const rows = rowsOf(node);
      const spans = rows.some((row) => row.some((cell) => spansMore(cell)));
      const count = Math.max(0, ...rows.map((row) => row.length));
      if (spans || count === 0) return SKIP;
      const columns = Array.from({ length: count }, (_, i) => columnText(rows.map((row) => row[i])));
      const { density, shares } = columnWidths(columns);
      node.properties.className = ['fitted', ...(density === 0 ? [] : [`dense-${density}`])];
      const group = h(
        'colgroup',
        shares.map((share) => h('col', { width: `${share}%` })),
      );
      const caption = node.children.findIndex((child) => child.type === 'element' && child.tagName === 'caption');
      node.children.splice(caption + 1, 0, group);
      return SKIP;
    });
  };
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  for (const part of table.children) {
    if (part.type !== 'element') continue;
    const inPart = part.tagName === 'tr' ? [part] : elements(part.children).filter((child) => child.tagName === 'tr');
    for (const row of inPart) {
      rows.push(elements(row.children).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th'));
    }
  }
  return rows;
}

function elements(children: readonly ElementContent[]): readonly Element[] {
  return children.filter((child) => child.type === 'element');
}

function spansMore(cell: Element): boolean {
  return Number(cell.properties.colSpan ?? 1) > 1 || Number(cell.properties.rowSpan ?? 1) > 1;
}

function columnText(cells: readonly (Element | undefined)[]): ColumnText {
  let longestWord = 0;
  let longestCell = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    const heavier = cell.tagName === 'th' ? BOLD_IS_WIDER : 1;
    const lines = { word: 0, line: 0 };
    measure(cell.children, { bold: heavier, code: false }, lines, { word: 0, line: 0 });
    longestWord = Math.max(longestWord, lines.word);
    longestCell = Math.max(longestCell, lines.line);
  }
  return { longestWord, longestCell };
}

interface Extent {
  word: number;
  line: number;
}

interface Type {
  readonly bold: number;
  readonly code: boolean;
}

function measure(nodes: readonly ElementContent[], type: Type, most: Extent, now: Extent): void {
  for (const node of nodes) {
    if (node.type === 'element') {
      const breaksLine = ['br', 'p', 'li', 'div', 'pre'].includes(node.tagName);
      if (breaksLine) now.word = now.line = 0;
      measure(node.children, typeIn(node, type), most, now);
      if (node.tagName === 'img') now.line += 20;
      if (breaksLine) now.word = now.line = 0;
    } else if (node.type === 'text') {
      for (const letter of node.value) {
        const width = widthOf(letter, type);
        now.line += width;
        if (/\s/.test(letter)) now.word = 0;
        else now.word = WIDE.test(letter) ? width : now.word + width;
        most.word = Math.max(most.word, now.word);
        most.line = Math.max(most.line, now.line);
      }
    }
  }
}

function typeIn(element: Element, around: Type): Type {
  switch (element.tagName) {
    case 'code':
    case 'pre':
    case 'kbd':
      return { bold: 1, code: true };
    case 'strong':
    case 'b':
      return { ...around, bold: BOLD_IS_WIDER };
    default:
      return around;
  }
}

function widthOf(letter: string, type: Type): number {
  if (WIDE.test(letter)) return 1.8;
  if (type.code) return CODE_LETTER;
  return (BROAD.test(letter) ? 1.35 : NARROW.test(letter) ? 0.55 : 1) * type.bold;
}
