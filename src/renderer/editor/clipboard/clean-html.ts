import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import type { Block } from '../../../shared/markdown/blocks';
import { textOf } from './hast-elements';
import { mdastBlocks } from './mdast-blocks';
import { readyHtml } from './ready-html';

/** Words, what they are, and links. Nothing that runs, loads, looks or names. */
const SCHEMA: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'article', 'blockquote', 'pre', 'hr', 'br'],
    ...['ul', 'ol', 'li', 'input', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'strong', 'b', 'em', 'i', 'del', 's', 'strike', 'code', 'kbd', 'samp', 'tt', 'span', 'font'],
  ],
  strip: [
    ...['script', 'style', 'title', 'head', 'template', 'iframe', 'object', 'embed', 'applet', 'svg'],
    ...['math', 'audio', 'video', 'canvas', 'textarea', 'select', 'xmp', 'plaintext', 'noembed', 'noframes', 'xml'],
  ],
  attributes: {
    a: ['href'],
    code: [['className', /^language-./]],
    input: [['type', 'checkbox'], 'checked'],
    ol: ['start'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { tr: ['table'], td: ['table'], th: ['table'], tbody: ['table'], thead: ['table'], tfoot: ['table'] },
  allowComments: false,
  allowDoctypes: false,
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const reader = unified().use(rehypeSanitize, SCHEMA).use(rehypeRemark).freeze();

/** No page that a person copies from is nested deeper; a parser's work grows with the square of it. */
const MAX_DEPTH = 500;

/** Elements that close by themselves or hold nothing. */
const UNCLOSED =
  /^(?:p|li|dt|dd|t[rdh]|thead|tbody|tfoot|col|colgroup|option|meta|link|base|br|hr|img|input|wbr|source)$/;

/** True for HTML that leaves more elements open inside each other than any page does. Counts, and parses nothing. */
function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash = '', name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    const key = name.toLowerCase();
    if (UNCLOSED.test(key)) continue;
    const count = open.get(key) ?? 0;
    if (slash !== '' && count === 0) continue;
    open.set(key, count + (slash === '' ? 1 : -1));
    depth += slash === '' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** What a piece of foreign HTML says. */
export interface CleanHtml {
  readonly blocks: readonly Block[];
  /** Its words without white space, to compare with those of the plain text beside it. */
  readonly words: string;
}

/** Reads foreign HTML as blocks without ever making elements of it. Throws for input that goes too deep. */
export function cleanHtml(html: string): CleanHtml {
  if (isTooDeep(html)) throw new RangeError('the HTML is nested too deep');
  const tree = parser.parse(html);
  readyHtml(tree);
  const words = textOf(tree).replace(/\s+/g, '');
  return { blocks: mdastBlocks(reader.runSync(tree).children), words };
}
