import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './hast-words';

const OWN_DIRECTION = new Set(
  ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote'].concat([
    ...['table', 'caption', 'th', 'td', 'summary', 'figcaption'],
  ]),
);
/** With this share of right-to-left letters a block runs that way, though it may begin with a product's Latin name. */
const ENOUGH = 0.35;

/**
 * Lets each block run in the direction of its own words. HTML's `dir=auto` looks at the first letter alone, and for a
 * list at no letter of its items, so it is decided here.
 */
export function setDirection(ofDocument: 'ltr' | 'rtl') {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      // What is said by us and not by the plan runs as the plan does.
      if (hasClass(node, 'ours')) node.properties.dir = ofDocument;
      if (!OWN_DIRECTION.has(node.tagName) || node.properties.dir !== undefined) return;
      const direction = directionOf(wordsOf(node.children));
      if (direction !== null) node.properties.dir = direction;
    });
  };
}

/** The direction of a document in a language. */
export function directionIn(language: string): 'ltr' | 'rtl' {
  return ['he', 'ar'].includes(language) ? 'rtl' : 'ltr';
}

/** Null for a text without letters, which follows what is around it. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const rightToLeft = text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0;
  return rightToLeft / letters >= ENOUGH ? 'rtl' : 'ltr';
}

/** The words outside code, which runs left to right in any case. */
function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && node.tagName !== 'code' && node.tagName !== 'pre' ? wordsOf(node.children) : '';
    })
    .join('');
}
