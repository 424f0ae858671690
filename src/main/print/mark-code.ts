import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Code of up to this many lines is kept on one page where it fits. */
const KEPT_TOGETHER = 22;

/** Lines of a drawing touch only where the lines of text stand close. */
const BOX_DRAWING = /[\u2500-\u257f]/;

/** Marks short code blocks so that the style sheet keeps them whole, and drawings so that it keeps them joined. */
export function markCode() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'pre') return;
      const text = textIn(node.children);
      node.properties.className = [
        ...(text.split('\n').length <= KEPT_TOGETHER ? ['short'] : []),
        ...(BOX_DRAWING.test(text) ? ['drawing'] : []),
      ];
      // Code runs left to right, whatever the script of the words around it.
      node.properties.dir = 'ltr';
    });
  };
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

function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textIn(node.children) : ''))
    .join('');
}
