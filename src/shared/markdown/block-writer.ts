import type { Assembled, LeafSpelling } from './assemble-leaf';
import { needsBlankLine } from './block-gaps';
import { blockKey, isEmptyParagraph } from './block-key';
import type { Block, Heading, Inline, Paragraph, Quote, Verbatim } from './blocks';
import { joinedText } from './joined-text';
import { type Container, keptLine, newLines, type OutLine, standsIn } from './out-line';
import type { PieceWriter, Trust } from './piece-writer';
import type { PlanSource } from './plan-source';
import type { InlineContext } from './read-inlines';
import type { Region } from './region';
import { recordLines, type SourceRecord } from './source-record';
import { writeCode } from './write-code';
import { writeLeaf } from './write-leaf';
import { writeList } from './write-list';
import { writeTable } from './write-table';

/**
 * A block's own lines, made to be read apart from its new neighbours: an indented first line after a list would be
 * read as part of its last item, and a block that never ends would go on.
 */
function standingAlone(lines: readonly OutLine[], block: Block, record: SourceRecord): readonly OutLine[] {
  const indent = /^ {0,3}(?=\S)/.exec(lines[0]?.text ?? '')?.[0] ?? '';
  const own =
    indent === ''
      ? lines
      : lines.map((line) => (line.text.startsWith(indent) ? { text: line.text.slice(indent.length), at: -1 } : line));
  const end = missingEnd(block, record);
  return end === null ? own : [...own, { text: end, at: -1 }];
}

/** The line that ends a block which only the file's end has ended, and which would swallow what follows it. */
function missingEnd(block: Block, record: SourceRecord): string | null {
  if (record.shape.kind === 'fence' && record.shape.closing === null) {
    return /^[ \t]*(?:`{3,}|~{3,})/.exec(record.shape.opening)?.[0] ?? null;
  }
  if (block.kind !== 'verbatim') return null;
  if (block.role === 'comment' && !block.text.includes('-->')) return '-->';
  const tag = /^\s*<(script|pre|style|textarea)\b/i.exec(block.text)?.[1];
  return tag !== undefined && !new RegExp(`</${tag}>`, 'i').test(block.text) ? `</${tag}>` : null;
}

/**
 * The last leaf that was written anew, in the order of the plan: a leaf that was split off it has no text of its own in
 * the file. The writers of one plan share it, since neighbours may be written with different trust.
 */
export interface SplitOrigin {
  record: SourceRecord | null;
}

/** Writes blocks as lines. One writer serves one trust. */
export class BlockWriter implements PieceWriter {
  private readonly plainContext: InlineContext;
  private readonly tableContext: InlineContext;

  constructor(
    readonly source: PlanSource,
    readonly trust: Trust,
    private readonly origin: SplitOrigin,
  ) {
    this.plainContext = { references: source.references, inTable: false };
    this.tableContext = { references: source.references, inTable: true };
  }

  /** The record of a piece, where its spelling is to be kept. */
  recordOf(piece: { readonly source: string | null }): SourceRecord | undefined {
    return piece.source === null ? undefined : this.source.record(piece.source);
  }

  isUnchanged(piece: Parameters<typeof blockKey>[0], record: SourceRecord): boolean {
    return blockKey(piece) === record.key;
  }

  /** The lines of a container's children, with the blank lines between them. */
  writeBlocks(all: readonly Block[], container: Container): readonly OutLine[] {
    const blocks = all.filter((block) => !isEmptyParagraph(block));
    const out: OutLine[] = [];
    let previous: Block | null = null;
    for (const block of blocks) {
      for (const line of this.gap(previous, block, container)) out.push(line);
      for (const line of this.writeBlock(block, container)) out.push(line);
      previous = block;
    }
    return out;
  }

  /** The lines between a block and its sibling before it. */
  gap(previous: Block | null, block: Block, container: Container): readonly OutLine[] {
    const record = this.recordOf(block);
    const before = previous ? this.recordOf(previous) : undefined;
    const isInPlace = standsIn(record, container);
    if (isInPlace && record.previous === (previous?.source ?? null) && (!previous || standsIn(before, container))) {
      const from = before?.end ?? 0;
      const isTooClose = this.trust !== 'faithful' && from === record.start && previous !== null;
      if (isTooClose && needsBlankLine(previous, block)) return [{ text: '', at: -1 }];
      return record.region.texts.slice(from, record.start).map((text, index) => ({ text, at: from + index }));
    }
    if (!previous) return [];
    const needed = needsBlankLine(previous, block) ? 1 : 0;
    let lines = container.tight ? needed : 1;
    if (isInPlace && this.trust === 'faithful') {
      const sibling = record.previous === null ? undefined : this.source.record(record.previous);
      const blank = record.start - (sibling?.end ?? 0);
      lines = Math.max(needed, sibling ? blank : Math.max(blank, 1));
    } else if (record?.previous != null && container.region === null && this.trust === 'faithful' && !container.tight) {
      // What stood close below its neighbour does so in a new container, as a list below the words of a split item.
      const sibling = this.source.record(record.previous);
      if (sibling?.end === record.start) lines = needed;
    }
    return new Array<OutLine>(lines).fill({ text: '', at: -1 });
  }

  /** The lines of one block. */
  writeBlock(block: Block, container: Container): readonly OutLine[] {
    const record = this.recordOf(block);
    // Indented code below a list would be read as its last item's: a fence tells them apart.
    const isUnsure = this.trust === 'fresh' && record?.shape.kind === 'indented';
    if (record && this.isUnchanged(block, record) && !isUnsure) {
      const lines = this.slice(record, container);
      return this.trust === 'faithful' ? lines : standingAlone(lines, block, record);
    }
    const kept = this.trust === 'fresh' ? undefined : record;
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(block, kept, container);
      case 'heading':
        return this.heading(block, kept, container);
      case 'quote':
        return this.quote(block, kept, container);
      case 'list':
        return writeList(this, block, kept, container);
      case 'code':
        return writeCode(this, block, kept, container);
      case 'table':
        return writeTable(this, block, kept, container);
      case 'rule':
        return newLines(this.ruleText());
      case 'verbatim':
        return this.verbatim(block, kept, container);
    }
  }

  /** A record's lines as they stand in the file. */
  slice(record: SourceRecord, container: Container): readonly OutLine[] {
    this.origin.record = null;
    const isInPlace = standsIn(record, container);
    return recordLines(record).map((text, index) => ({ text, at: isInPlace ? record.start + index : -1 }));
  }

  spelling(over: Partial<LeafSpelling>): LeafSpelling {
    const { style, references } = this.source;
    return {
      emphasis: style.emphasis,
      strong: style.strong,
      hardBreak: `${style.hardBreak}\n`,
      inTable: false,
      isParagraph: true,
      guarded: this.trust !== 'faithful',
      references,
      ...over,
    };
  }

  inlineContext(inTable = false): InlineContext {
    return inTable ? this.tableContext : this.plainContext;
  }

  /** The text of the leaf that a record is of, without its block's own marks. */
  private leafText(record: SourceRecord | undefined): string | null {
    if (!record) return null;
    const lines = recordLines(record);
    switch (record.shape.kind) {
      case 'paragraph':
        return lines.join('\n');
      case 'atx':
        return record.shape.content;
      case 'setext':
        return lines.slice(0, -1).join('\n');
      default:
        return null;
    }
  }

  private leaf(inlines: readonly Inline[], record: SourceRecord | undefined, spelling: LeafSpelling): Assembled {
    const before = this.origin.record;
    if (before && (!record || record === before) && this.trust !== 'fresh') {
      const end = writeLeaf(inlines, this.leafText(before), before.inline, spelling, 'end');
      return { text: end.text, lines: end.lines.map(() => -1) };
    }
    this.origin.record = record ?? null;
    const own = this.leafText(record);
    const joined = record && own !== null ? joinedText(inlines, own, record) : null;
    const { text, lines } = writeLeaf(inlines, joined ?? own, record?.inline ?? this.plainContext, spelling);
    if (joined === null || own === null) return { text, lines };
    const ownLines = own.split('\n').length;
    return { text, lines: lines.map((line) => (line < ownLines ? line : -1)) };
  }

  private paragraph(block: Paragraph, record: SourceRecord | undefined, container: Container): readonly OutLine[] {
    const { text, lines } = this.leaf(block.inlines, record, this.spelling({}));
    const isInPlace = standsIn(record, container) && record.shape.kind === 'paragraph';
    return text.split('\n').map((line, index) => {
      const source = lines[index] ?? -1;
      return { text: line, at: isInPlace && source >= 0 ? record.start + source : -1 };
    });
  }

  private heading(block: Heading, record: SourceRecord | undefined, container: Container): readonly OutLine[] {
    const hashes = '#'.repeat(block.level);
    const isInPlace = standsIn(record, container);
    if (record?.shape.kind === 'setext' && block.level <= 2) {
      const { text, lines } = this.leaf(block.inlines, record, this.spelling({}));
      const { underline } = record.shape;
      const same = underline.includes(block.level === 1 ? '=' : '-');
      const bar = same ? underline : underline.replace(/[=-]/g, block.level === 1 ? '=' : '-');
      if (text.trim() !== '') {
        const at = (line: number) => (isInPlace && line >= 0 ? record.start + line : -1);
        const out = text.split('\n').map((line, index) => ({ text: line, at: at(lines[index] ?? -1) }));
        return [...out, { text: bar, at: isInPlace ? record.end - 1 : -1 }];
      }
    }
    const { text } = this.leaf(block.inlines, record, this.spelling({ hardBreak: '<br>', isParagraph: false }));
    const at = isInPlace ? record.start : -1;
    const content = text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
    if (record?.shape.kind === 'atx') {
      const opening = record.shape.opening.replace(/#+/, hashes);
      const isSameLevel = /#+/.exec(record.shape.opening)?.[0].length === block.level;
      const closing = isSameLevel ? record.shape.closing : record.shape.closing.replace(/#+/, hashes);
      const spaced = content === '' || /[ \t]$/.test(opening) ? opening : `${opening} `;
      return [{ text: spaced + this.headingText(content) + closing, at }];
    }
    return [{ text: content === '' ? hashes : `${hashes} ${this.headingText(content)}`, at }];
  }

  /** Number signs at a heading's end would be read as its closing mark. */
  private headingText(content: string): string {
    return content.replace(/(^|[ \t])(#+)$/, '$1\\$2');
  }

  private quote(block: Quote, record: SourceRecord | undefined, container: Container): readonly OutLine[] {
    const shape = record?.shape.kind === 'quote' ? record.shape : null;
    const inside: Container = { id: shape && record ? record.id : null, region: shape?.children ?? null, tight: false };
    const written = this.writeBlocks(block.children, inside);
    const lines = shape ? [...written, ...this.quoteEnd(block, shape.children)] : written;
    const isInPlace = standsIn(record, container);
    const usual = shape?.prefixes.find((prefix) => /^ {0,3}> ?$/.test(prefix)) ?? '> ';
    if (lines.length === 0) return [{ text: usual.trimEnd(), at: isInPlace ? record.start : -1 }];
    return lines.map(({ text, at }) => {
      const fresh = text === '' ? usual.trimEnd() : usual + text;
      if (!shape || !record || at < 0) return { text: fresh, at: -1 };
      const own = shape.prefixes[at] ?? '';
      const isLazy = own === '' && this.trust !== 'faithful';
      const child = shape.children.texts[at] ?? '';
      const container = record.region.texts[record.start + at] ?? '';
      const kept = isLazy ? null : keptLine(text, own, child, container);
      return { text: kept ?? fresh, at: isInPlace ? record.start + at : -1 };
    });
  }

  /** The blank lines at a quote's end, as long as it ends in the same block. */
  private quoteEnd({ children }: Quote, region: Region): readonly OutLine[] {
    const last = children.findLast((block) => !isEmptyParagraph(block));
    const record = last && this.recordOf(last);
    if (record?.region !== region || this.trust === 'fresh') return [];
    const rest = region.texts.slice(record.end);
    return rest.every((text) => text.trim() === '')
      ? rest.map((text, index) => ({ text, at: record.end + index }))
      : [];
  }

  /** In a file that starts with a rule of dashes, a second one would make front matter of what is between them. */
  private ruleText(): string {
    const { blocks, region, style } = this.source;
    return blocks[0]?.kind === 'rule' && region.texts[0]?.startsWith('---') ? '***' : style.rule;
  }

  private verbatim(block: Verbatim, record: SourceRecord | undefined, container: Container): readonly OutLine[] {
    const lines = block.text.split('\n');
    if (!standsIn(record, container)) return lines.map((text) => ({ text, at: -1 }));
    const old = recordLines(record);
    return lines.map((text, index) => {
      const fromEnd = old.length - lines.length + index;
      if (old[index] === text) return { text, at: record.start + index };
      return old[fromEnd] === text ? { text, at: record.start + fromEnd } : { text, at: -1 };
    });
  }
}
