import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Shorter words fit their column; they are not broken at all. */
const LONG = 16;
const LONG_WORD = new RegExp(`\\S{${LONG},}`, 'gu');
/** Where a name of a program may be broken: behind a joint, and before a capital inside of it. */
const JOINT = /(?<=[\p{L}\p{N}][_.:=&?,;])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/gu;

/**
 * Lets long names in cells and in code break at their joints (`network_receive_` `errors_total`), where else they would break at
 * any letter.
 */
export function breakLongWords() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre') return SKIP;
      if (!['td', 'th', 'code'].includes(node.tagName)) return undefined;
      breakIn(node);
      return SKIP;
    });
  };
}

function breakIn(element: Element): void {
  if (element.tagName === 'pre') return;
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') breakIn(child);
    if (child.type !== 'text' || child.value.search(LONG_WORD) === -1) return [child];
    const parts = child.value.replace(LONG_WORD, (word) => word.replace(JOINT, '\u0000')).split('\u0000');
    return parts.flatMap((value, index) =>
      index === 0 ? [{ type: 'text', value }] : [h('wbr'), { type: 'text', value }],
    );
  });
}
