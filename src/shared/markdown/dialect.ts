import { Autolink, type MarkdownConfig, type MarkdownParser, parser, Strikethrough, Table } from '@lezer/markdown';
import { footnoteDefinition } from './footnote-definition';

/**
 * The Markdown that Plandesk reads: CommonMark with GFM tables, task items, strikethrough, autolinks and footnotes.
 * Blocks and inlines are parsed apart. The block pass is linear and can't be made slow by a single leaf; the inline
 * pass sees one leaf at a time, without its containers' prefixes, and only leaves that are short and tame enough.
 */

const withoutInlines: MarkdownConfig = {
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
};

/** Finds blocks. Its leaves hold no inline nodes. */
export const blockParser: MarkdownParser = parser.configure([withoutInlines, Table, footnoteDefinition]);

/** Finds inlines in the text of one leaf. */
export const inlineParser: MarkdownParser = parser.configure([Strikethrough, Autolink]);

/** An inline node as the parser makes it, with its name looked up. Offsets are into the leaf's text. */
export interface InlineNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly InlineNode[];
}

interface ParserElement {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly children?: readonly ParserElement[];
}

function named(element: ParserElement): InlineNode {
  return {
    name: inlineParser.nodeSet.types[element.type]?.name ?? '',
    from: element.from,
    to: element.to,
    children: (element.children ?? []).map(named),
  };
}

/** The inline nodes of a leaf's text, in order. */
export function parseInlineNodes(text: string): readonly InlineNode[] {
  return (inlineParser.parseInline(text, 0) as readonly ParserElement[]).map(named);
}
