import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { wordsIn } from './hast-words';

const LONGEST_ADDRESS = 2000;

/**
 * Numbers the links that leave the plan and lists their addresses at the end, for a reader of paper. The same address has
 * the same number; one whose words are its address needs none.
 */
export function noteLinks() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    visit(tree, 'element', (node, index, parent) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return undefined;
      if (parent === undefined || index === undefined || saysItself(href, wordsIn(node.children))) return undefined;
      const number = numbers.get(href) ?? numbers.size + 1;
      numbers.set(href, number);
      const mark = h('a', { className: ['note-mark'], href: `#note-${number}` }, `[${number}]`);
      parent.children.splice(index + 1, 0, h('sup', [mark]));
      return index + 2;
    });
    if (numbers.size === 0) return;
    tree.children.push(
      h('section', { className: ['link-notes'] }, [
        h('p', { className: ['footnotes-title', 'ours'] }, 'Links'),
        h(
          'ol',
          { className: ['ours'] },
          [...numbers].map(([href]) => note(href, numbers.get(href) ?? 0)),
        ),
      ]),
    );
  };
}

function note(href: string, number: number): Element {
  const shown = readable(href).slice(0, LONGEST_ADDRESS);
  return h('li', { id: `note-${number}`, className: ['short'] }, [h('span', { dir: 'ltr' }, shown)]);
}

function saysItself(href: string, words: string): boolean {
  const plain = (text: string) =>
    readable(text)
      .replace(/^(?:https?:\/\/|mailto:)|\/$/g, '')
      .toLowerCase();
  return plain(href) === plain(words);
}

/** An address with its letters as letters, where that is the same address. */
function readable(href: string): string {
  try {
    const text = decodeURI(href);
    return /\s/.test(text) ? href : text;
  } catch {
    return href;
  }
}
