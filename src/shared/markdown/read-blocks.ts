import type { SyntaxNode, Tree } from '@lezer/common';
import { MOST_CELLS } from '../tables/table-size';
import { isEmptyParagraph } from './block-key';
import type { Block, HeadingLevel, ListItem, SourceId, TableRow, VerbatimRole } from './blocks';
import { inlinesOf } from './inline-atoms';
import type { InlineContext } from './read-inlines';
import { cutIndent, cutQuoteMarker, type Region, widthOf } from './region';
import type { ItemSource, SourceRecord, SourceShape } from './source-record';
import { readAlign, splitRow } from './table-row';

/** Deeper containers, longer leaves and leaves of more delimiters than these are shown as their source. */
const MAX_DEPTH = 40;
const MAX_LEAF_LENGTH = 60_000;
const MAX_LEAF_DELIMITERS = 3_000;

/** Takes the record of each piece that is read, and names it. A reader that only compares gives null. */
export type Recorder = (record: Omit<SourceRecord, 'id'>) => SourceId | null;

type Piece = Block | ListItem | TableRow;
type Unnamed<T> = T extends Piece ? Omit<T, 'source'> : never;

/** A leaf that could take the inline parser long is not given to it. */
function isTame(text: string): boolean {
  if (text.length > MAX_LEAF_LENGTH) return false;
  if (text.length < MAX_LEAF_DELIMITERS) return true;
  let delimiters = 0;
  for (const char of text) if ('*_~`[]<!&'.includes(char)) delimiters++;
  return delimiters <= MAX_LEAF_DELIMITERS;
}

/**
 * Where a node's own text ends. The parser counts the marks of a quote on the blank lines below a list in it to the
 * list; they are the gap before what follows.
 */
function endOf(node: SyntaxNode): number {
  if (node.name !== 'BulletList' && node.name !== 'OrderedList' && node.name !== 'ListItem') return node.to;
  let last = node.lastChild;
  while (last?.name === 'QuoteMark') last = last.prevSibling;
  return last === null ? node.to : endOf(last);
}

export class BlockReader {
  constructor(
    private readonly lineStarts: readonly number[],
    private readonly offset: number,
    private readonly inline: InlineContext,
    private readonly record: Recorder,
  ) {}

  /**
   * The blocks of a parsed text, whose first character stands at `offset` of the document, one at a time. Between the
   * parts of a long list or table it yields null.
   */
  *topBlocks(tree: Tree, region: Region, before: SourceId | null): Generator<Block | null, void> {
    yield* this.children(tree.topNode, region, null, before, 0);
  }

  private lineOf(position: number): number {
    const wanted = position + this.offset;
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private *children(
    node: SyntaxNode,
    region: Region,
    parent: SourceId | null,
    before: SourceId | null,
    depth: number,
  ): Generator<Block | null, void> {
    let previous = before;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'QuoteMark' || child.name === 'ListMark') continue;
      const start = this.lineOf(child.from) - region.firstLine;
      const end = this.lineOf(Math.max(child.from, endOf(child) - 1)) - region.firstLine + 1;
      const place: Place = { region, start, end: Math.min(end, region.texts.length), parent, previous };
      const block = yield* this.readBlock(child, place, depth);
      if (isEmptyParagraph(block)) continue;
      previous = block.source;
      yield block;
    }
  }

  private keep<T extends Piece>(piece: Unnamed<T>, shape: SourceShape, place: Place): T {
    const source = this.record({ ...place, shape, key: '', inline: this.inline });
    return { ...piece, source } as unknown as T;
  }

  private *readBlock(node: SyntaxNode, place: Place, depth: number): Generator<null, Block> {
    if (depth > MAX_DEPTH) return this.verbatim('other', place);
    try {
      if (node.name === 'BulletList' || node.name === 'OrderedList') return yield* this.list(node, place, depth);
      if (node.name === 'Table') return yield* this.table(place);
      return this.readKnown(node, place, depth);
    } catch (error) {
      // The inline parser recurses over a leaf's delimiters; a leaf that is too much for it is shown as its source.
      if (error instanceof RangeError) return this.verbatim('other', place);
      throw error;
    }
  }

  private readKnown(node: SyntaxNode, place: Place, depth: number): Block {
    const lines = place.region.texts.slice(place.start, place.end);
    switch (node.name) {
      case 'Paragraph': {
        const text = lines.join('\n');
        if (!isTame(text)) return this.verbatim('other', place);
        return this.keep({ kind: 'paragraph', inlines: inlinesOf(text, this.inline) }, { kind: 'paragraph' }, place);
      }
      case 'ATXHeading1':
      case 'ATXHeading2':
      case 'ATXHeading3':
      case 'ATXHeading4':
      case 'ATXHeading5':
      case 'ATXHeading6':
        return this.atxHeading(lines[0] ?? '', Number(node.name.slice(-1)) as HeadingLevel, place);
      case 'SetextHeading1':
      case 'SetextHeading2': {
        const text = lines.slice(0, -1).join('\n');
        if (!isTame(text)) return this.verbatim('other', place);
        const level = Number(node.name.slice(-1)) as HeadingLevel;
        const underline = lines[lines.length - 1] ?? '';
        return this.keep(
          { kind: 'heading', level, inlines: inlinesOf(text, this.inline) },
          { kind: 'setext', underline },
          place,
        );
      }
      case 'Blockquote':
        return this.quote(node, place, depth);
      case 'FencedCode':
        return this.fence(node, lines, place);
      case 'CodeBlock':
        return this.indentedCode(place);
      case 'HorizontalRule':
        return this.keep({ kind: 'rule' }, { kind: 'rule' }, place);
      case 'CommentBlock':
        return this.verbatim('comment', place);
      case 'HTMLBlock':
      case 'ProcessingInstructionBlock':
        return this.verbatim('html', place);
      case 'LinkReference':
        return this.verbatim('definition', place);
      case 'FootnoteDefinition':
        return this.verbatim('footnote', place);
      default:
        return this.verbatim('other', place);
    }
  }

  /** A block shown as its source. */
  verbatim(role: VerbatimRole, place: Place): Block {
    const text = place.region.texts.slice(place.start, place.end).join('\n');
    return this.keep({ kind: 'verbatim', role, text }, { kind: 'verbatim' }, place);
  }

  private atxHeading(line: string, level: HeadingLevel, place: Place): Block {
    const match = /^([ \t]*#{1,6}(?:[ \t]+|$))(.*?)((?:[ \t]+#+)?[ \t]*)$/.exec(line);
    const [, opening = '', rest = '', end = ''] = match ?? [];
    // `## ##` is an empty heading with a closing mark.
    const empty = /^#+$/.test(rest) && end.trim() === '';
    const content = empty ? '' : rest;
    const closing = empty ? rest + end : end;
    if (!isTame(content)) return this.verbatim('other', place);
    const inlines = inlinesOf(content, this.inline);
    return this.keep({ kind: 'heading', level, inlines }, { kind: 'atx', opening, content, closing }, place);
  }

  private quote(node: SyntaxNode, place: Place, depth: number): Block {
    const cut = { texts: [] as string[], columns: [] as number[], prefixes: [] as string[] };
    for (let line = place.start; line < place.end; line++) {
      const text = place.region.texts[line] ?? '';
      const column = place.region.columns[line] ?? 0;
      const found = cutQuoteMarker(text, column) ?? { prefix: '', rest: text, column };
      cut.texts.push(found.rest);
      cut.columns.push(found.column);
      cut.prefixes.push(found.prefix);
    }
    const children = { firstLine: place.region.firstLine + place.start, texts: cut.texts, columns: cut.columns };
    return this.container(
      'quote',
      {},
      { kind: 'quote', children, prefixes: cut.prefixes },
      node,
      children,
      place,
      depth,
    );
  }

  private *list(node: SyntaxNode, place: Place, depth: number): Generator<null, Block> {
    const mark = node.firstChild?.getChild('ListMark');
    const line = place.region.texts[place.start] ?? '';
    const digits = /^\s*(\d+)[.)]/.exec(line)?.[1];
    const start = mark && digits !== undefined && node.name === 'OrderedList' ? Number(digits) : null;
    const shape = this.listShape(node, place);
    const id = this.record({ ...place, shape, key: '', inline: this.inline });
    const items: ListItem[] = [];
    let previous: SourceId | null = null;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name !== 'ListItem') continue;
      const first = this.lineOf(child.from) - place.region.firstLine;
      const last = this.lineOf(Math.max(child.from, endOf(child) - 1)) - place.region.firstLine + 1;
      const item: ListItem = this.item(child, { ...place, start: first, end: last, parent: id, previous }, depth);
      items.push(item);
      previous = item.source;
      yield null;
    }
    return { kind: 'list', start, items, source: id };
  }

  /** The numbers that the items have, and whether blank lines stand between them. */
  private listShape(node: SyntaxNode, place: Place): SourceShape {
    const numbers: number[] = [];
    let loose = false;
    let end = place.start;
    for (const item of node.getChildren('ListItem')) {
      const first = this.lineOf(item.from) - place.region.firstLine;
      numbers.push(Number(/^\s*(\d+)/.exec(place.region.texts[first] ?? '')?.[1] ?? 0));
      if (numbers.length > 1 && first > end) loose = true;
      end = this.lineOf(Math.max(item.from, endOf(item) - 1)) - place.region.firstLine + 1;
    }
    return { kind: 'list', numbers, loose };
  }

  private item(node: SyntaxNode, place: Place, depth: number): ListItem {
    const line = place.region.texts[place.start] ?? '';
    const column = place.region.columns[place.start] ?? 0;
    const [, indent = '', marker = '', space = ''] = /^([ \t]*)([-+*]|\d{1,9}[.)])([ \t]*)/.exec(line) ?? [];
    const afterMarker = column + widthOf(indent + marker, column);
    const rest = line.slice(indent.length + marker.length);
    const gap = widthOf(space, afterMarker);
    const isBlank = rest.trim() === '';
    const contentGap = isBlank || gap > 4 ? 1 : gap;
    const width = afterMarker + contentGap - column;
    const head = (isBlank ? null : cutIndent(rest, afterMarker, contentGap)) ?? {
      prefix: rest,
      rest: '',
      column: column + width,
    };
    const first = this.firstBlock(node);
    const isText = first?.name === 'Paragraph' && this.lineOf(first.from) - place.region.firstLine === place.start;
    const box = isText ? (/^\[[ xX]\](?:[ \t]+|$)/.exec(head.rest)?.[0] ?? null) : null;
    const item: ItemSource = { indent, marker, space: head.prefix, box, width };

    const texts = [head.rest.slice(box?.length ?? 0)];
    const columns = [head.column + (box === null ? 0 : widthOf(box, head.column))];
    const prefixes = [indent + marker + head.prefix + (box ?? '')];
    for (let at = place.start + 1; at < place.end; at++) {
      const text = place.region.texts[at] ?? '';
      const from = place.region.columns[at] ?? 0;
      const blank = text.trim() === '' ? { prefix: text, rest: '', column: from + width } : null;
      const cut = cutIndent(text, from, width) ?? blank ?? { prefix: '', rest: text, column: from };
      texts.push(cut.rest);
      columns.push(cut.column);
      prefixes.push(cut.prefix);
    }
    const children = { firstLine: place.region.firstLine + place.start, texts, columns };
    const checked = box === null ? null : box[1] !== ' ';
    return this.container(
      'item',
      { checked },
      { kind: 'item', item, children, prefixes },
      node,
      children,
      place,
      depth,
    );
  }

  private firstBlock(node: SyntaxNode): SyntaxNode | null {
    let child = node.firstChild;
    while (child && (child.name === 'ListMark' || child.name === 'QuoteMark')) child = child.nextSibling;
    return child;
  }

  private container<T extends Block | ListItem>(
    kind: T['kind'],
    own: object,
    shape: SourceShape,
    node: SyntaxNode,
    region: Region,
    place: Place,
    depth: number,
  ): T {
    const id = this.record({ ...place, shape, key: '', inline: this.inline });
    const children: Block[] = [];
    for (const child of this.children(node, region, id, null, depth + 1)) if (child) children.push(child);
    return { kind, ...own, children, source: id } as unknown as T;
  }

  private fence(node: SyntaxNode, lines: readonly string[], place: Place): Block {
    const opening = lines[0] ?? '';
    const [, indent = '', info = ''] = /^([ \t]*)(?:`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/.exec(opening) ?? [];
    const isClosed = node.getChildren('CodeMark').length > 1;
    const closing = isClosed ? (lines[lines.length - 1] ?? '') : null;
    const column = place.region.columns[place.start] ?? 0;
    const width = widthOf(indent, column);
    const content = lines.slice(1, isClosed ? -1 : undefined);
    const indents: string[] = [];
    const text: string[] = [];
    for (const [index, line] of content.entries()) {
      const from = place.region.columns[place.start + 1 + index] ?? 0;
      const [white = ''] = /^[ \t]*/.exec(line) ?? [];
      const cut = cutIndent(line, from, Math.min(width, widthOf(white, from)));
      indents.push(cut?.prefix ?? '');
      text.push(cut?.rest ?? line);
    }
    return this.keep(
      { kind: 'code', info, text: text.join('\n') },
      { kind: 'fence', opening, closing, indents },
      place,
    );
  }

  private indentedCode(place: Place): Block {
    const indents: string[] = [];
    const text: string[] = [];
    for (let line = place.start; line < place.end; line++) {
      const source = place.region.texts[line] ?? '';
      const cut = cutIndent(source, place.region.columns[line] ?? 0, 4) ?? { prefix: source, rest: '' };
      indents.push(cut.prefix);
      text.push(cut.rest);
    }
    return this.keep({ kind: 'code', info: '', text: text.join('\n') }, { kind: 'indented', indents }, place);
  }

  private *table(place: Place): Generator<null, Block> {
    const lines = place.region.texts.slice(place.start, place.end);
    const align = readAlign(lines[1] ?? '');
    if (lines.some((line) => !isTame(line))) return this.verbatim('other', place);
    // So many cells would hold the window up for seconds: their source does not.
    if (lines.length * align.length > MOST_CELLS) return this.verbatim('table', place);
    const id = this.record({ ...place, shape: { kind: 'table', align }, key: '', inline: this.inline });
    const context: InlineContext = { ...this.inline, inTable: true };
    const rows: TableRow[] = [];
    let previous: SourceId | null = null;
    for (const [index, line] of lines.entries()) {
      if (index === 1) continue;
      const cells = splitRow(line);
      const start = place.start + index;
      const source = this.record({
        region: place.region,
        start,
        end: start + 1,
        parent: id,
        previous,
        shape: { kind: 'row', cells },
        key: '',
        inline: context,
      });
      rows.push({ kind: 'row', cells: cells.map(({ from, to }) => inlinesOf(line.slice(from, to), context)), source });
      previous = source;
      yield null;
    }
    return { kind: 'table', align, rows, source: id };
  }
}

/** Where a block stands: its lines in its container's region, its container and the sibling before it. */
export interface Place {
  readonly region: Region;
  readonly start: number;
  readonly end: number;
  readonly parent: SourceId | null;
  readonly previous: SourceId | null;
}
