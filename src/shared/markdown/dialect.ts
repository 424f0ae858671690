import {
  Autolink,
  InlineContext,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
} from '@lezer/markdown';
import { footnoteDefinition } from './footnote-definition';
import { NO_REFERENCES, normalLabel, type References } from './link-references';

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

/** What the leaf that is being parsed may refer to. Parsing a leaf is never interrupted. */
let known: References = NO_REFERENCES;

/**
 * The parser takes every pair of brackets for a link, and allows no link around a link. So brackets that refer to nothing have to
 * be told to it as text, or `[User Stories [optional]](#user-stories)` would be no link either.
 */
const bracketsInLinks: MarkdownConfig = {
  parseInline: [
    {
      name: 'BracketsInLink',
      before: 'LinkEnd',
      parse(cx, next, pos) {
        if (next !== 93 /* ] */) return -1;
        const at = cx.findOpeningDelimiter(InlineContext.linkStart);
        const open = at === null ? null : cx.getDelimiterAt(at);
        if (at === null || open === null || !isInBrackets(cx, at)) return -1;
        if ((cx.findOpeningDelimiter(InlineContext.imageStart) ?? -1) > at) return -1;
        if (/^[([]/.test(cx.slice(pos + 1, Math.min(cx.end, pos + 2)))) return -1;
        const label = cx.slice(open.to, pos);
        if (known.links.has(normalLabel(label))) return -1;
        if (label.startsWith('^') && known.footnotes.has(normalLabel(label.slice(1)))) return -1;
        for (const element of cx.takeContent(at)) cx.addElement(element);
        return pos + 1;
      },
    },
  ],
};

function isInBrackets(cx: InlineContext, at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    if (cx.getDelimiterAt(index)?.type === InlineContext.linkStart) return true;
  }
  return false;
}

/** Finds inlines in the text of one leaf. */
export const inlineParser: MarkdownParser = parser.configure([Strikethrough, Autolink, bracketsInLinks]);

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

/** The inline nodes of a leaf's text, in order. Brackets inside of a link are text unless they refer to one of `references`. */
export function parseInlineNodes(text: string, references: References = NO_REFERENCES): readonly InlineNode[] {
  known = references;
  return (inlineParser.parseInline(text, 0) as readonly ParserElement[]).map(named);
}
