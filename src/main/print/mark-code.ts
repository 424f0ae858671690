import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { textIn } from './hast-words';

/** Code of up to this many lines is kept on one page where it fits. */
const KEPT_TOGETHER = 22;
/** The same of a drawing with boxes, which is of no use in halves; a tree of folders is. */
const KEPT_BOXES = 48;
const TAB = 4;

/** Lines of a drawing touch only where the lines of text stand close. */
const BOX_DRAWING = /[\u2500-\u257f]/;
/** Upper corners of boxes. */
const BOX = /[\u250c-\u2513\u2554-\u2557\u256d\u256e]/;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/**
 * Marks short code blocks so that the style sheet keeps them whole, drawings so that it keeps them joined, and lines of more
 * than `columns` letters so that it sets a mark where they go on.
 */
export function markCode(columns: number) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'pre') return;
      const text = textIn(node.children);
      const lines = text.split('\n');
      node.properties.className = [
        ...(lines.length <= (BOX.test(text) ? KEPT_BOXES : KEPT_TOGETHER) ? ['short'] : []),
        ...(BOX_DRAWING.test(text) ? ['drawing'] : []),
      ];
      // Code runs left to right, whatever the script of the words around it.
      node.properties.dir = 'ltr';
      if (lines.some((line) => lettersIn(line) > columns)) markLongLines(node, columns);
    });
  };
}

function lettersIn(line: string): number {
  let letters = 0;
  for (const letter of line) {
    if (letter === '\t') letters += TAB - (letters % TAB);
    else letters += WIDE.test(letter) ? 2 : 1;
  }
  return letters;
}

/** Puts each line that is too long into a block of its own. */
function markLongLines(pre: Element, columns: number): void {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
  const holder = code?.type === 'element' ? code : pre;
  const lines = splitLines(holder.children);
  const children: ElementContent[] = [];
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    if (lettersIn(textIn(line)) > columns) children.push(h('span', { className: ['long-line'] }, [...line]));
    // A block ends its line by itself.
    else children.push(...line, ...(isLast ? [] : [{ type: 'text' as const, value: '\n' }]));
  }
  holder.children = children;
}

/** The lines of highlighted code; a span over several lines is one on each of them. */
function splitLines(nodes: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const parts: readonly (readonly ElementContent[])[] =
      node.type === 'text'
        ? node.value.split('\n').map((value) => (value === '' ? [] : [{ type: 'text', value }]))
        : node.type === 'element'
          ? splitLines(node.children).map((children) => [{ ...node, children: [...children] }])
          : [];
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...part);
    }
  }
  return lines;
}

/** Above this a highlighter costs more than its colours give. */
const MOST_HIGHLIGHTED = 40_000;

/** Takes the language off very long code blocks, so that the highlighter passes over them. */
export function limitHighlighting() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'code' && textIn(node.children).length > MOST_HIGHLIGHTED) delete node.properties.className;
    });
  };
}
