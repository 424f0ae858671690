import type { Element, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { isElement, textIn } from './hast-words';
import type { PrintedHeading } from './print-headings';
import { directionOf } from './set-direction';

/** A line that ends in the number of the page that a heading is on. The number is set once the pages are known. */
export interface PageReference {
  /** The name that the line's link leads to. */
  readonly target: string;
  /** Index of the heading among all. */
  readonly heading: number;
}

/** Fewer lines than this are no help. */
const FEWEST_LINES = 3;
/** A longer list is set in two columns and followed by a new page. */
const LONG_LIST = 16;
/** What stands between the title and the list, at most, in letters. */
const LONGEST_INTRO = 3000;

/** Lines that name pages, and where they lead. Each has a name of its own in the PDF, by which it is found there. */
export class PageReferences {
  readonly #all: PageReference[] = [];

  get all(): readonly PageReference[] {
    return this.#all;
  }

  /** A line with a heading's words, or other words for it. */
  line(heading: number, words: string, depth = 0): Element {
    const target = `to-${this.#all.length + 1}`;
    this.#all.push({ target, heading });
    return h('a', { className: ['page-line', `depth-${depth}`, 'ours'], href: `#${target}` }, [
      h('span', { className: ['page-line-words'], dir: directionOf(words) }, words),
      h('span', { className: ['page-line-dots'] }),
    ]);
  }

  /** Puts the names into the headings. */
  mark(tree: Root, headings: readonly PrintedHeading[]): void {
    const targets = new Map<string, string[]>();
    for (const { target, heading } of this.#all) {
      const id = headings[heading]?.id ?? '';
      targets.set(id, [...(targets.get(id) ?? []), target]);
    }
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      const names = targets.get(String(node.properties.id ?? '')) ?? [];
      node.children.unshift(...names.map((id) => h('span', { id })));
    });
  }
}

/** The level of the plan's sections: below a title of its own kind that of what follows, else the highest there is. */
export function sectionLevel(headings: readonly PrintedHeading[]): number {
  const rest = hasTitle(headings) ? headings.slice(1) : headings;
  return rest.reduce((least, { level }) => Math.min(least, level), 6);
}

function hasTitle([first, ...others]: readonly PrintedHeading[]): boolean {
  return first?.level === 1 && others.length > 0 && others.every(({ level }) => level > 1);
}

/** The list of contents; null where it would be too short to help. */
export function makeContents(
  headings: readonly PrintedHeading[],
  depth: number,
  references: PageReferences,
): Element | null {
  const base = sectionLevel(headings);
  const from = hasTitle(headings) ? 1 : 0;
  const listed = headings
    .map((heading, index) => ({ ...heading, index }))
    .filter(({ level, index }) => index >= from && level < base + depth);
  if (listed.length < FEWEST_LINES) return null;
  const lines = listed.map(({ words, level, index }) => references.line(index, words, level - base));
  const className = ['contents', 'ours', ...(listed.length > LONG_LIST ? ['long'] : [])];
  return h('nav', { className, ariaLabel: 'Contents' }, [
    h('p', { className: ['contents-title', 'ours'] }, 'Contents'),
    h('div', { className: ['page-lines'] }, lines),
  ]);
}

/**
 * Puts the list behind the title and the few words below it, or first where there is a cover or no such title. `headings`
 * is with the title.
 */
export function placeContents(
  tree: Root,
  contents: Element,
  headings: readonly PrintedHeading[],
  first: boolean,
): void {
  const at = first || !hasTitle(headings) ? 0 : afterTitle(tree.children);
  tree.children.splice(at, 0, contents);
}

function afterTitle(children: readonly RootContent[]): number {
  const isHeading = (node: RootContent) => isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const title = children.findIndex(isHeading);
  const next = children.findIndex((node, index) => index > title && (isHeading(node) || isElement(node, 'section')));
  if (title === -1 || next === -1 || textIn(children.slice(0, next)).length > LONGEST_INTRO) return 0;
  // A rule before the next section belongs to that section.
  const rule = children.findLastIndex((node, index) => index < next && node.type === 'element');
  return rule > title && isElement(children[rule], 'hr') ? rule : next;
}
