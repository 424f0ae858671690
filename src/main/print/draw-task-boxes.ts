import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** An item that is a box and nothing more, which GFM reads as words: an empty task of a template. */
const BOX_ALONE = /^\s*\[([ xX])\]\s*$/;

/** Replaces every check box by a drawn box that says "done" or "not done" to a screen reader: a form field prints as nothing. */
export function drawTaskBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'li') drawBoxAlone(node);
      if (node.tagName !== 'input' || parent === undefined || index === undefined) return;
      parent.children[index] = box(node.properties.checked === true || node.properties.checked === '');
    });
  };
}

function drawBoxAlone(item: Element): void {
  const first = item.children.find(isNotBlank);
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : item;
  const words = holder.children.find(isNotBlank);
  const found = words?.type === 'text' ? BOX_ALONE.exec(words.value) : null;
  if (words === undefined || found === null) return;
  // Only when the words after the box belong to a nested block, as in an item that holds a list.
  const next = holder.children[holder.children.indexOf(words) + 1];
  if (next?.type === 'element' && !['ul', 'ol'].includes(next.tagName)) return;
  holder.children[holder.children.indexOf(words)] = box(found[1] !== ' ');
  item.properties.className = ['task-list-item'];
}

function isNotBlank(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

function box(done: boolean): Element {
  return h('span', {
    className: done ? ['task-box', 'done'] : ['task-box'],
    role: 'img',
    ariaLabel: done ? 'done' : 'not done',
  });
}
