import type { Block, ListItem } from '../../../shared/markdown/blocks';
import { readMarkdown } from '../../../shared/markdown/read-markdown';

function itemWithoutSource(item: ListItem): ListItem {
  return { ...item, source: null, children: item.children.map(withoutSource) };
}

function withoutSource(block: Block): Block {
  switch (block.kind) {
    case 'quote':
      return { ...block, source: null, children: block.children.map(withoutSource) };
    case 'list':
      return { ...block, source: null, items: block.items.map(itemWithoutSource) };
    case 'table':
      return { ...block, source: null, rows: block.rows.map((row) => ({ ...row, source: null })) };
    default:
      return { ...block, source: null };
  }
}

/** Longer texts are not read as they come in: a paste must not stop the window. */
const MAX_LENGTH = 1_000_000;

/** Where foreign Markdown goes: front matter can only stand at the start of a plan. */
export type Place = 'start' | 'inside';

/** The blocks of Markdown from elsewhere, to be written in the style of the plan they come into; null for too much. */
export function foreignBlocks(markdown: string, place: Place): readonly Block[] | null {
  if (markdown.length > MAX_LENGTH) return null;
  const { blocks, isPlain } = readMarkdown(place === 'start' ? markdown : `\n${markdown}`);
  return isPlain ? null : blocks.map(withoutSource);
}

const FENCE = /^ {0,3}(?:`{3}|~{3})/m;
const HEADING_OR_RULE = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$)/m;

function isMarkdownAlone(block: Block, text: string): boolean {
  switch (block.kind) {
    case 'list':
    case 'quote':
    case 'table':
      return true;
    case 'heading':
    case 'rule':
      return HEADING_OR_RULE.test(text);
    case 'code':
      return FENCE.test(text);
    case 'verbatim':
      return block.role === 'front-matter';
    case 'paragraph':
      return false;
  }
}

/** True for lines that hold what only Markdown has; tags, indents and a single line prove nothing. */
export function isClearlyMarkdown(text: string, blocks: readonly Block[]): boolean {
  return /\S[ \t]*\r?\n\s*\S/.test(text) && blocks.some((block) => isMarkdownAlone(block, text));
}
