import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { addClass, isElement, textIn } from './hast-words';

/** A comment that asks for a new page: `<!-- pagebreak -->`, `<!-- page break here -->`, `<!-- new page -->`. */
const ASKS = /^\s*(?:(?:page[\s_-]?break|new[\s_-]?page)(?:[\s_-]here)?)\s*$/i;

/** Turns comments that ask for a new page into elements of the class `page-break`, before comments are dropped. */
export function readPageBreaks() {
  return (tree: Root): void => {
    visit(tree, 'comment', (node, index, parent) => {
      if (parent === undefined || index === undefined || !ASKS.test(node.value)) return;
      // In a table there is no place for one.
      if (parent.type === 'element' && /^(?:table|t[a-z]+)$/.test(parent.tagName) && parent.tagName !== 'tt') return;
      parent.children[index] = h('div', { className: ['page-break'] });
    });
  };
}

/** Items of a list and lead-ins are kept together up to this many letters; items with others inside up to so many of these. */
const SHORT_ITEM = 700;
const FEW_INSIDE = 7;
const SHORT_LEAD = 400;

/**
 * Sets breaks as an editor would: headings down to a level begin a page, unless only headings stand between them and the
 * last one that did; short items stay whole; a line that ends in a colon stays with what it announces.
 */
export function setBreaks(breakBefore: number) {
  return (tree: Root): void => {
    let isFresh = true;
    for (const node of tree.children) {
      const level = headingLevel(node);
      if (level === null) {
        if (node.type === 'element' && hasWeight(node)) isFresh = false;
        continue;
      }
      if (level > breakBefore || !isElement(node)) continue;
      if (!isFresh) addClass(node, 'page-start');
      isFresh = true;
    }
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'li' && isShortItem(node)) addClass(node, 'short');
      if (node.tagName === 'p' && announces(node, parent?.children ?? [], index ?? 0)) addClass(node, 'leads');
    });
  };
}

function headingLevel(node: RootContent): number | null {
  const level = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  return level === undefined ? null : Number(level);
}

function hasWeight(node: Element): boolean {
  return !['hr', 'br'].includes(node.tagName);
}

function isShortItem(item: Element): boolean {
  if (textIn(item.children).length > SHORT_ITEM || item.children.some((child) => isElement(child, 'table')))
    return false;
  let inside = 0;
  visit(item, 'element', (node) => {
    if (node !== item && node.tagName === 'li') inside += 1;
  });
  return inside <= FEW_INSIDE;
}

function announces(node: Element, siblings: readonly (ElementContent | RootContent)[], index: number): boolean {
  const words = textIn(node.children).trimEnd();
  if (!/[:：]$/.test(words) || words.length > SHORT_LEAD) return false;
  const next = siblings.slice(index + 1).find((sibling) => sibling.type !== 'text' || sibling.value.trim() !== '');
  return isElement(next, 'ul', 'ol', 'pre', 'table', 'blockquote');
}
