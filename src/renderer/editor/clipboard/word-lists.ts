import type { Element, ElementContent, Root } from 'hast';
import { isElement, makeElement, styleOf, textOf } from './hast-elements';

interface WordItem {
  readonly level: number;
  readonly ordered: boolean;
  readonly item: Element;
}

const LEVEL = /mso-list:[^;]*\blevel(\d)/i;
const MARKER = /mso-list:\s*ignore/i;

/** Takes the bullet or number that stands in the words out of them. */
function takeMarker(parent: Element): string {
  let marker = '';
  parent.children = parent.children.filter((child) => {
    if (!isElement(child)) return true;
    if (!MARKER.test(styleOf(child))) {
      marker += takeMarker(child);
      return true;
    }
    marker += textOf(child);
    return false;
  });
  return marker;
}

function wordItem(node: ElementContent): WordItem | null {
  if (!isElement(node) || node.tagName !== 'p') return null;
  const level = LEVEL.exec(styleOf(node))?.[1];
  if (level === undefined) return null;
  const ordered = /^\s*(?:\d+|[a-z]{1,4})[.)]/i.test(takeMarker(node));
  return { level: Number(level), ordered, item: makeElement('li', node.children) };
}

function listOf(items: readonly WordItem[]): Element[] {
  const lists: Element[] = [];
  let at = 0;
  for (let first = items[at]; first; first = items[at]) {
    const list = makeElement(first.ordered ? 'ol' : 'ul', []);
    lists.push(list);
    for (let next = items[at]; next && next.ordered === first.ordered && next.level <= first.level; next = items[at]) {
      const start = ++at;
      while ((items[at]?.level ?? 0) > next.level) at++;
      next.item.children.push(...listOf(items.slice(start, at)));
      list.children.push(next.item);
    }
  }
  return lists;
}

/** Word writes list items as paragraphs with a level in their style: makes lists of them, in place. */
export function readyWordLists(parent: Root | Element): void {
  const children: ElementContent[] = [];
  let items: WordItem[] = [];
  const close = () => {
    children.push(...listOf(items));
    items = [];
  };
  for (const child of parent.children as ElementContent[]) {
    const item = wordItem(child);
    if (item) {
      items.push(item);
    } else if (items.length === 0 || child.type !== 'text' || /\S/.test(child.value)) {
      close();
      children.push(child);
    }
  }
  close();
  parent.children = children;
}
