import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

const START = /^\[\^[^\]\s]+\]:/;

/** What ends a lazy paragraph line inside a definition: the start of another block. */
const INTERRUPTS = /^(?:#{1,6}(?:\s|$)|>|`{3}|~{3}|[-+*](?:\s|$)|1[.)](?:\s|$)|<|\[\^[^\]\s]+\]:|(?:[-*_]\s*){3,}$)/;

function starts(line: Line): boolean {
  return line.indent < line.baseIndent + 4 && START.test(line.text.slice(line.pos));
}

/** How many of the containers the line continues. The parser keeps it to itself, and its own parsers use it. */
function depthOf(line: Line): number {
  return (line as unknown as { readonly depth: number }).depth;
}

function parse(cx: BlockContext, line: Line): boolean {
  if (!starts(line)) return false;
  const from = cx.lineStart + line.pos;
  const depth = cx.depth;
  let end = cx.lineStart + line.text.length;
  let blank = false;
  while (cx.nextLine() && depthOf(line) >= depth) {
    const rest = line.text.slice(line.pos);
    if (rest.trim() === '') {
      blank = true;
      continue;
    }
    const indented = line.indent >= line.baseIndent + 4;
    if (!indented && (blank || INTERRUPTS.test(rest))) break;
    blank = false;
    end = cx.lineStart + line.text.length;
  }
  cx.addElement(cx.elt('FootnoteDefinition', from, end));
  return true;
}

/** GFM footnote definitions, with their indented further blocks, as one block without inner structure. */
export const footnoteDefinition: MarkdownConfig = {
  defineNodes: [{ name: 'FootnoteDefinition', block: true }],
  parseBlock: [{ name: 'FootnoteDefinition', before: 'LinkReference', parse, endLeaf: (_cx, line) => starts(line) }],
};
