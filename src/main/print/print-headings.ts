import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { hasClass, wordsIn } from './hast-words';
import { lineOfNode } from './print-findings';

/** A heading of the printed plan, which is also a bookmark. */
export interface PrintedHeading {
  readonly words: string;
  readonly level: number;
  /** Its element's id. */
  readonly id: string;
  /** Its line in the plan, from 1; null for one that stands in raw HTML. */
  readonly line: number | null;
}

const HEADING = /^h([1-6])$/;
const HOLDERS = new Set(['blockquote', 'li', 'td', 'th']);

/** Headings inside quotes, lists and cells are no sections of the plan, so they are words that look like headings. */
export function unmarkInnerHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (holder) => {
      if (!HOLDERS.has(holder.tagName)) return;
      visit(holder, 'element', (node) => {
        const level = HEADING.exec(node.tagName)?.[1];
        if (level === undefined) return;
        node.tagName = 'p';
        node.properties.className = ['inner-heading', `level-${level}`];
      });
    });
    // A heading without words would be a bookmark without a name.
    visit(tree, 'element', (node) => {
      if (HEADING.test(node.tagName) && wordsIn(node.children) === '') node.tagName = 'p';
    });
  };
}

export interface HeadingExtras {
  /** "3 of 7" beside each heading with boxes below it. */
  readonly progress: boolean;
  /** The line of the file beside each heading. */
  readonly lines: boolean;
}

/**
 * Collects the headings in order, gives each an id, and puts beside it what is asked for. What is put there is no part of
 * the plan's words and hidden from screen readers, but for the progress.
 */
export function collectHeadings(headings: PrintedHeading[], extras: HeadingExtras) {
  return (tree: Root): void => {
    const found: { readonly node: Element; readonly level: number; done: number; total: number }[] = [];
    visit(tree, 'element', (node) => {
      const level = HEADING.exec(node.tagName)?.[1];
      if (level !== undefined) found.push({ node, level: Number(level), done: 0, total: 0 });
      if (!hasClass(node, 'task-box')) return;
      const path = openSections(found);
      for (const section of path) {
        section.total += 1;
        if (hasClass(node, 'done')) section.done += 1;
      }
    });
    const [first, ...others] = found;
    for (const { node, level, done, total } of found) {
      const id = typeof node.properties.id === 'string' ? node.properties.id : `at-heading-${headings.length + 1}`;
      node.properties.id = id;
      const line = lineOfNode(node);
      headings.push({ words: wordsIn(node.children), level, id, line });
      const isTitle = node === first?.node && level === 1 && others.every((other) => other.level > 1);
      if (extras.progress && total > 0 && !isTitle) {
        node.children.push(
          { type: 'text', value: ' ' },
          h('span', { className: ['progress'], dir: 'ltr' }, `${done} of ${total}`),
        );
      }
      if (extras.lines && line !== null) {
        node.children.unshift(h('span', { className: ['line-anchor'], ariaHidden: 'true' }, `L${line}`));
      }
    }
  };
}

/** The sections that are open at the end of a list of headings: the last one and those around it. */
function openSections<T extends { readonly level: number }>(found: readonly T[]): readonly T[] {
  const path: T[] = [];
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const section = found[at];
    if (section !== undefined && section.level < (path.at(-1)?.level ?? 7)) path.push(section);
  }
  return path;
}
