import type { Block } from '../../../shared/markdown/blocks';
import { foreignBlocks, isClearlyMarkdown, type Place } from './foreign-blocks';
import { OWN_TYPE } from './own-data';

/** What a clipboard or a drag brought, read at once: the event's data are gone afterwards. */
export interface Clipping {
  readonly own: string;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
}

export function readClipping(data: DataTransfer): Clipping {
  return {
    own: data.getData(OWN_TYPE),
    markdown: data.getData('text/markdown'),
    html: data.getData('text/html'),
    text: data.getData('text/plain') || data.getData('text/uri-list'),
  };
}

/** What is to be inserted of a clipping that is not our own. */
export type Content =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'text'; readonly text: string };

const WRAPPERS = new Set([
  'meta',
  'html',
  'head',
  'body',
  'title',
  'style',
  'div',
  'span',
  'font',
  'pre',
  'br',
  'code',
]);

/** True for HTML that only gives looks to text, as editors and terminals write it. */
export function isWrapper(html: string): boolean {
  const tags = [...html.matchAll(/<\/?([a-z][^\s/>]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
  if (!tags.every((tag) => WRAPPERS.has(tag))) return false;
  return !tags.includes('code') || tags.includes('pre');
}

/** Plain text, taken as Markdown if it clearly is. */
export function textContent(text: string, place: Place): Content {
  const blocks = foreignBlocks(text, place);
  return blocks && isClearlyMarkdown(text, blocks) ? { kind: 'blocks', blocks } : { kind: 'text', text };
}

/** What needs no HTML to be read; null if only the HTML tells. */
export function contentWithoutHtml({ markdown, html, text }: Clipping, place: Place): Content | null {
  if (markdown.trim() !== '') {
    const blocks = foreignBlocks(markdown, place);
    return blocks ? { kind: 'blocks', blocks } : { kind: 'text', text: text || markdown };
  }
  return html === '' || (text !== '' && isWrapper(html)) ? textContent(text, place) : null;
}

/** Longer HTML is not read: it would stop the window. */
const MAX_HTML = 1_000_000;

export type HtmlReader = typeof import('./clean-html');

/** What HTML brings; what shows Markdown's own signs is the Markdown. Falls back to the plain text on any failure. */
export function htmlContent({ cleanHtml }: HtmlReader, { html, text }: Clipping, place: Place): Content {
  const plain = textContent(text, place);
  if (html.length > MAX_HTML) return plain;
  try {
    const { blocks, words } = cleanHtml(html);
    if (plain.kind === 'blocks' && words === text.replace(/\s+/g, '')) return plain;
    return blocks.length === 0 ? plain : { kind: 'blocks', blocks };
  } catch {
    // Made to go deeper than a reader can follow: the words are in the plain text.
    return plain;
  }
}
