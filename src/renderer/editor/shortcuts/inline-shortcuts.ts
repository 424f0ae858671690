import { $createTextNode, type RangeSelection, type TextFormatType, type TextNode } from 'lexical';
import { $linkOf } from '../link/set-link';
import { $createInlineLink } from '../markdown/link';

interface MarkRule {
  /** Matches at the end of the text before the caret; the first group is what came before, the second the content. */
  readonly pattern: RegExp;
  readonly format: TextFormatType;
}

/** Content that starts and ends with something else than a space. */
const MARKS: readonly MarkRule[] = [
  { pattern: /(^|[^*\\])\*\*((?![\s*])[^*]*[^\s*])\*\*$/, format: 'bold' },
  { pattern: /(^|[^\w\\])__((?![\s_])[^_]*[^\s_])__$/, format: 'bold' },
  { pattern: /(^|[^*\\])\*((?![\s*])[^*]*[^\s*])\*$/, format: 'italic' },
  { pattern: /(^|[^\w\\])_((?![\s_])[^_]*[^\s_])_$/, format: 'italic' },
  { pattern: /(^|[^~\\])~~((?![\s~])[^~]*[^\s~])~~$/, format: 'strikethrough' },
  { pattern: /(^|[^`\\])`([^`]+)`$/, format: 'code' },
];

const LINK = /(^|[^!\\])\[([^[\]]+)\]\(([^\s()]+)\)$/;

/** True behind a backtick whose partner is still to be typed: what follows may be meant as code. */
function isInOpenCode(before: string): boolean {
  return before.split('`').length % 2 === 0;
}

/** Cuts `length` characters before the caret out of a text node and gives them as a node of their own. */
function $cut(node: TextNode, end: number, length: number): TextNode {
  const start = end - length;
  const parts = node.splitText(...[start, end].filter((at) => at > 0 && at < node.getTextContentSize()));
  const cut = start > 0 ? parts[1] : parts[0];
  if (!cut) throw new Error('The typed marks are not in the text.');
  return cut;
}

/** Makes marks of what was typed as Markdown right before the caret. True if it did. */
export function $inlineShortcut(selection: RangeSelection, node: TextNode): boolean {
  const end = selection.anchor.offset;
  const before = node.getTextContent().slice(0, end);
  const link = $linkOf(node) === null ? LINK.exec(before) : null;
  if (link !== null) {
    const [whole, lead = '', label = '', href = ''] = link;
    const cut = $cut(node, end, whole.length - lead.length);
    const made = $createInlineLink(href);
    cut.insertBefore(made);
    made.append($createTextNode(label).setFormat(cut.getFormat()));
    cut.setTextContent('');
    cut.select(0, 0);
    return true;
  }
  for (const { pattern, format } of MARKS) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const [whole, lead = '', content = ''] = match;
    if (format !== 'code' && isInOpenCode(before.slice(0, match.index + lead.length))) continue;
    const cut = $cut(node, end, whole.length - lead.length);
    const plain = cut.getFormat();
    cut.setTextContent(content);
    if (!cut.hasFormat(format)) cut.toggleFormat(format);
    const caret = cut.select(content.length, content.length);
    // What is typed next is plain again.
    caret.setFormat(plain);
    return true;
  }
  return false;
}
