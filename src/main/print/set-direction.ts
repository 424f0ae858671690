import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

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
export function setDirection() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (!OWN_DIRECTION.has(node.tagName) || node.properties.dir !== undefined) return;
      const direction = directionOf(wordsOf(node.children));
      if (direction !== null) node.properties.dir = direction;
    });
  };
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
