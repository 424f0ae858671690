import type { Element, ElementContent } from 'hast';
import type { ColumnText } from './column-widths';

/** Wide letters: the scripts of East Asia and pictographs take about two letters' room. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u;
const BROAD = /[A-Z@%&mwMW\u2014]/;
const NARROW = /[iljtfrI.,:;'`|!()[\]/\s]/;
/** In the code font every letter takes the same room. */
const CODE_LETTER = 0.98;
const BOLD_IS_WIDER = 1.07;

/** How much room the cells of one column would take, by an estimate that needs no font. */
export function columnText(cells: readonly (Element | undefined)[]): ColumnText {
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
