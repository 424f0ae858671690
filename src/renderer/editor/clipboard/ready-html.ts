import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SAFE_ADDRESS } from '../../../shared/markdown/blocks-html';
import { isElement, makeElement, styleOf } from './hast-elements';
import { readyWordLists } from './word-lists';

/** Cells that merged cells may be spread over in one paste: a page can ask for millions. */
const MAX_SPREAD = 5_000;

const HIDDEN = /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i;

const MARKS: readonly (readonly [style: RegExp, tag: string])[] = [
  [/(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/(?:^|;)\s*font-style:\s*italic/i, 'em'],
  [/(?:^|;)\s*text-decoration[^;]*line-through/i, 'del'],
];

const NOT_BOLD = /(?:^|;)\s*font-weight:\s*(?:normal|[1-4]00)/i;
const NOT_ITALIC = /(?:^|;)\s*font-style:\s*normal/i;
const CELL_BLOCK = /^(?:p|div|li|h[1-6]|pre|blockquote)$/;

const isList = (node: Nodes | undefined): node is Element =>
  isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');

/** Says with elements what a program says with styles, and makes the rest as a reader of plain HTML expects it. */
class Readier {
  #spread = 0;

  children(parent: Root | Element, within: string): void {
    const before = parent.children;
    parent.children = [];
    for (const child of before as ElementContent[]) {
      if (child.type === 'text') parent.children.push(child);
      if (child.type === 'element') parent.children.push(...this.#element(child, within));
    }
    if (isList(parent as Element)) nestLists(parent as Element);
    readyWordLists(parent);
  }

  #element(node: Element, within: string): readonly ElementContent[] {
    const style = styleOf(node);
    const tag = node.tagName;
    if (HIDDEN.test(style) || node.properties.hidden === true) return [];
    if (String(node.properties.className).includes('Apple-converted-space')) return [{ type: 'text', value: ' ' }];
    if (tag === 'img') return [{ type: 'text', value: String(node.properties.alt ?? '') }];
    if (tag === 'input' && node.properties.type !== 'checkbox') return [];
    if (tag === 'a' && !SAFE_ADDRESS.test(String(node.properties.href ?? ''))) node.tagName = 'span';
    if (/^(?:b|strong)$/.test(tag) && NOT_BOLD.test(style)) node.tagName = 'span';
    if (/^(?:i|em)$/.test(tag) && NOT_ITALIC.test(style)) node.tagName = 'span';
    const isPlain = /^(?:h[1-6]|th|pre|code)$/.test(tag);
    this.children(node, isPlain ? 'plain' : within);
    if (tag === 'li') readyTask(node);
    if (tag === 'td' || tag === 'th') this.#cell(node);
    if (/^(?:span|font)$/.test(tag) && within !== 'plain') {
      for (const [found, mark] of MARKS) if (found.test(style)) node.children = [makeElement(mark, node.children)];
    }
    return [node];
  }

  /** The paragraphs of a cell become its lines; a merged cell is spread as long as there is room. */
  #cell(cell: Element): void {
    const { colSpan = 1, rowSpan = 1 } = cell.properties;
    const spread = Number(colSpan) * Number(rowSpan);
    if (!(spread >= 1 && this.#spread + spread <= MAX_SPREAD))
      cell.properties = { ...cell.properties, colSpan: 1, rowSpan: 1 };
    else if (spread > 1) this.#spread += spread;
    const lines = linesOf(cell.children);
    cell.children = lines.flatMap((line, index) => (index > 0 ? [makeElement('br', []), ...line] : line));
  }
}

function isShown(child: ElementContent): boolean {
  return child.type !== 'text' || /\S/.test(child.value);
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [];
  let isOpen = false;
  for (const child of children) {
    if (isElement(child) && (CELL_BLOCK.test(child.tagName) || isList(child))) {
      lines.push(...linesOf(child.children));
      isOpen = false;
    } else if (isOpen) {
      lines.at(-1)?.push(child);
    } else if (isShown(child)) {
      lines.push([child]);
      isOpen = true;
    }
  }
  return lines;
}

/** Google Docs and old pages put an inner list beside the item that it belongs to. */
function nestLists(list: Element): void {
  const items: ElementContent[] = [];
  for (const child of list.children) {
    const last = items.findLast(isElement);
    if (isList(child) && last?.tagName === 'li') last.children.push(child);
    else items.push(child);
  }
  list.children = items;
}

/** A task's box is where Markdown's readers look for it: first in the item's words. */
function readyTask(item: Element): void {
  const { role, ariaChecked } = item.properties;
  const boxes: Element[] = [];
  if (role === 'checkbox')
    boxes.push(makeElement('input', [], { type: 'checkbox', checked: String(ariaChecked) === 'true' }));
  let holder: Element | null = boxes.length === 0 ? item : null;
  while (holder) {
    const first: ElementContent | undefined = holder.children.find(isShown);
    if (!isElement(first) || /^[uo]l$/.test(first.tagName)) return;
    if (first.tagName === 'input') {
      boxes.push(first);
      holder.children = holder.children.filter((child) => child !== first);
      holder = null;
    } else {
      holder = first;
    }
  }
  const at = item.children.find((child) => isElement(child) && child.tagName === 'p');
  if (isElement(at)) at.children.unshift(...boxes);
  else item.children.unshift(...boxes);
}

/** Makes foreign HTML ready to be cleaned and read, in place. */
export function readyHtml(root: Root): void {
  new Readier().children(root, '');
}
