import { type LinkTarget, MARK, type Marks, type RawInlineRole } from './blocks';
import { type InlineNode, parseInlineNodes } from './dialect';
import { decodeEntity, unescapeText } from './entities';
import { normalLabel, type References } from './link-references';

/** What surrounds the inlines of a leaf: the places that it can lead to, and whether it is a table's cell. */
export interface InlineContext {
  readonly references: References;
  readonly inTable: boolean;
}

/**
 * Takes the pieces of a leaf in the order of its source. Offsets are into the leaf's text, and together with the
 * white space at the leaf's ends the pieces tile it.
 */
export interface InlineSink {
  /** Characters that stand for themselves. */
  text(value: string, from: number, to: number): void;
  /** One character that is spelled otherwise: an escape, an entity, a line end that reads as a space. */
  spelled(value: string, from: number, to: number): void;
  hardBreak(from: number, to: number): void;
  raw(role: RawInlineRole, from: number, to: number): void;
  openMark(mark: Marks, from: number, to: number): void;
  closeMark(mark: Marks, from: number, to: number): void;
  openLink(target: LinkTarget, from: number, to: number): void;
  closeLink(from: number, to: number): void;
}

const MARK_OF: Readonly<Record<string, Marks>> = {
  Emphasis: MARK.emphasis,
  StrongEmphasis: MARK.strong,
  Strikethrough: MARK.strike,
};

const MARK_NODES = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark']);

/** The address of a GFM autolink's or an angle autolink's text. */
export function hrefOfAddress(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^www\./i.test(address)) return `http://${address}`;
  return address.includes('@') ? `mailto:${address}` : address;
}

function unwrapTitle(source: string): string {
  return unescapeText(source.slice(1, -1));
}

function unwrapAddress(source: string): string {
  return unescapeText(source.startsWith('<') && source.endsWith('>') ? source.slice(1, -1) : source);
}

class InlineReader {
  private linkDepth = 0;

  constructor(
    private readonly source: string,
    private readonly context: InlineContext,
    private readonly sink: InlineSink,
  ) {}

  /** Reads the nodes between two offsets, and the text between the nodes. */
  walk(nodes: readonly InlineNode[], from: number, to: number): void {
    let at = from;
    for (const node of nodes) {
      if (node.from < at || node.to > to) continue;
      this.plain(at, node.from);
      at = this.node(node);
    }
    this.plain(at, to);
  }

  private plain(from: number, to: number): void {
    const line = /[ \t]*\n[ \t]*/y;
    let at = from;
    while (at < to) {
      const newline = this.source.indexOf('\n', at);
      if (newline < 0 || newline >= to) break;
      let start = newline;
      while (start > at && (this.source[start - 1] === ' ' || this.source[start - 1] === '\t')) start--;
      line.lastIndex = start;
      const end = Math.min(to, start + (line.exec(this.source)?.[0].length ?? 1));
      if (start > at) this.sink.text(this.source.slice(at, start), at, start);
      this.sink.spelled(' ', start, end);
      at = end;
    }
    if (at < to) this.sink.text(this.source.slice(at, to), at, to);
  }

  /** Reads one node and gives the offset after it. */
  private node(node: InlineNode): number {
    const { name, from, to } = node;
    switch (name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
        this.marked(node, MARK_OF[name] ?? 0);
        return to;
      case 'InlineCode':
        this.code(node);
        return to;
      case 'Escape':
        this.sink.spelled(this.source.slice(from + 1, to), from, to);
        return to;
      case 'Entity': {
        const value = decodeEntity(this.source.slice(from, to));
        if (value === null) this.sink.text(this.source.slice(from, to), from, to);
        else this.sink.spelled(value, from, to);
        return to;
      }
      case 'HardBreak': {
        const indent = /[ \t]*/y;
        indent.lastIndex = to;
        const end = to + (indent.exec(this.source)?.[0].length ?? 0);
        this.sink.hardBreak(from, end);
        return end;
      }
      case 'HTMLTag':
        if (/^<br\s*\/?>$/i.test(this.source.slice(from, to))) this.sink.hardBreak(from, to);
        else this.sink.raw('html', from, to);
        return to;
      case 'Comment':
        this.sink.raw('comment', from, to);
        return to;
      case 'ProcessingInstruction':
        this.sink.raw('html', from, to);
        return to;
      case 'Link':
        this.link(node);
        return to;
      case 'Image':
        if (this.targetOf(node)) this.sink.raw('image', from, to);
        else this.unresolved(node);
        return to;
      case 'Autolink':
        this.autolink(from + 1, to - 1, from, to, 'angle');
        return to;
      case 'URL':
        if (this.linkDepth > 0) this.plain(from, to);
        else this.autolink(from, to, from, to, 'bare');
        return to;
      default:
        this.plain(from, to);
        return to;
    }
  }

  private marked(node: InlineNode, mark: Marks): void {
    const open = node.children[0];
    const close = node.children[node.children.length - 1];
    if (!open || !close) {
      this.plain(node.from, node.to);
      return;
    }
    this.sink.openMark(mark, open.from, open.to);
    this.walk(node.children.slice(1, -1), open.to, close.from);
    this.sink.closeMark(mark, close.from, close.to);
  }

  private code(node: InlineNode): void {
    const open = node.children[0];
    const close = node.children[node.children.length - 1];
    if (!open || !close) {
      this.plain(node.from, node.to);
      return;
    }
    let from = open.to;
    let to = close.from;
    const content = this.source.slice(from, to);
    if (/^[ \n].*[ \n]$/s.test(content) && /[^ \n]/.test(content)) {
      from += 1;
      to -= 1;
    }
    this.sink.openMark(MARK.code, open.from, from);
    const special = this.context.inTable ? /\n[ \t]*|\\\|/g : /\n[ \t]*/g;
    special.lastIndex = from;
    let at = from;
    for (let match = special.exec(this.source); match && match.index < to; match = special.exec(this.source)) {
      if (match.index > at) this.sink.text(this.source.slice(at, match.index), at, match.index);
      const end = Math.min(to, match.index + match[0].length);
      this.sink.spelled(match[0] === '\\|' ? '|' : ' ', match.index, end);
      at = end;
    }
    if (at < to) this.sink.text(this.source.slice(at, to), at, to);
    this.sink.closeMark(MARK.code, to, close.to);
  }

  private autolink(from: number, to: number, outerFrom: number, outerTo: number, form: 'angle' | 'bare'): void {
    const address = this.source.slice(from, to);
    this.sink.openLink({ form, href: hrefOfAddress(address) }, outerFrom, from);
    this.sink.text(address, from, to);
    this.sink.closeLink(to, outerTo);
  }

  /** Where the brackets of a link or image end, and what follows them. */
  private parts(node: InlineNode) {
    const closing = node.children.findIndex(
      (child, index) => index > 0 && child.name === 'LinkMark' && this.source[child.from] === ']',
    );
    const open = node.children[0];
    const close = node.children[closing];
    return open && close
      ? { open, close, inner: node.children.slice(1, closing), after: node.children.slice(closing + 1) }
      : null;
  }

  private targetOf(node: InlineNode): LinkTarget | null {
    const parts = this.parts(node);
    if (!parts) return null;
    const { open, close, after } = parts;
    if (after.some((child) => child.name === 'LinkMark')) {
      const url = after.find((child) => child.name === 'URL');
      const title = after.find((child) => child.name === 'LinkTitle');
      return {
        form: 'inline',
        href: url ? unwrapAddress(this.source.slice(url.from, url.to)) : '',
        title: title ? unwrapTitle(this.source.slice(title.from, title.to)) : null,
      };
    }
    const labelNode = after.find((child) => child.name === 'LinkLabel');
    const own = this.source.slice(open.to, close.from);
    const given = labelNode ? this.source.slice(labelNode.from + 1, labelNode.to - 1) : '';
    const label = given.trim() === '' ? own : given;
    const found = this.context.references.links.get(normalLabel(label));
    return found ? { form: 'reference', href: found.href, title: found.title, label } : null;
  }

  private link(node: InlineNode): void {
    const source = this.source.slice(node.from, node.to);
    const footnote = /^\[\^([^\]\s]+)\]$/.exec(source)?.[1];
    if (footnote !== undefined && this.context.references.footnotes.has(normalLabel(footnote))) {
      this.sink.raw('footnote', node.from, node.to);
      return;
    }
    const target = this.targetOf(node);
    const parts = this.parts(node);
    if (!target || !parts) {
      this.unresolved(node);
      return;
    }
    const { open, close, inner } = parts;
    if (this.source.slice(open.to, close.from).trim() === '') {
      this.sink.raw('other', node.from, node.to);
      return;
    }
    this.linkDepth += 1;
    this.sink.openLink(target, open.from, open.to);
    this.walk(inner, open.to, close.from);
    this.sink.closeLink(close.from, node.to);
    this.linkDepth -= 1;
  }

  /** Brackets that lead nowhere are text, and what they hold is read as always. */
  private unresolved(node: InlineNode): void {
    const inner = node.children.filter((child) => !MARK_NODES.has(child.name) && child.name !== 'LinkLabel');
    this.walk(inner, node.from, node.to);
  }
}

/** The part of a leaf's text that holds its inlines: white space at both ends belongs to the layout. */
export function inlineRange(text: string): { readonly from: number; readonly to: number } {
  const from = /^[ \t\n]*/.exec(text)?.[0].length ?? 0;
  let to = text.length;
  while (to > from && /[ \t\n]/.test(text[to - 1] ?? '')) to--;
  return { from, to };
}

/** Reads the inlines of a leaf's text into a sink. */
export function readInlines(text: string, context: InlineContext, sink: InlineSink): void {
  const { from, to } = inlineRange(text);
  if (from === to) return;
  const nodes = parseInlineNodes(text.slice(0, to), context.references);
  new InlineReader(text, context, sink).walk(nodes, from, to);
}
