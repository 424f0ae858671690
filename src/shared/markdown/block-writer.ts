import type { LeafSpelling } from './assemble-leaf';
import { blockKey, isEmptyParagraph } from './block-key';
import type { Block, Heading, Inline, List, Paragraph, Quote, Verbatim } from './blocks';
import { needsBlankLine } from './block-gaps';
import { type Container, keptLine, newLines, type OutLine, standsIn } from './out-line';
import type { PlanSource } from './plan-source';
import type { InlineContext } from './read-inlines';
import { recordLines, type SourceRecord } from './source-record';
import { writeCode } from './write-code';
import { writeLeaf } from './write-leaf';
import { writeList } from './write-list';
import { writeTable } from './write-table';

/**
 * How much of the source is trusted. `faithful`: all of it. `careful`: blank lines between blocks, no lazy lines,
 * closed fences. `fresh`: nothing of a changed block's spelling is kept but its words.
 */
export type Trust = 'faithful' | 'careful' | 'fresh';

/** Lists of one kind that stand side by side are one list in Markdown, unless the source kept them apart. */
export function joinLists(blocks: readonly Block[], source: PlanSource): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (isEmptyParagraph(block)) continue;
    const last = kept[kept.length - 1];
    if (block.kind === 'list' && last?.kind === 'list' && areOne(last, block, source)) {
      kept[kept.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else kept.push(block);
  }
  return kept.length === blocks.length ? blocks : kept;
}

function areOne(first: List, second: List, source: PlanSource): boolean {
  if ((first.start === null) !== (second.start === null)) return false;
  const record = second.source === null ? undefined : source.record(second.source);
  return record === undefined || record.previous === null || record.previous !== first.source;
}

/** Writes blocks as lines. One writer serves one trust. */
export class BlockWriter {
  private readonly plainContext: InlineContext;
  private readonly tableContext: InlineContext;

  constructor(
    readonly source: PlanSource,
    readonly trust: Trust,
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
    const blocks = joinLists(all, this.source);
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
    if (isInPlace && record.previous !== null && this.trust === 'faithful') {
      const sibling = this.source.record(record.previous);
      if (sibling) lines = Math.max(needed, record.start - sibling.end);
    }
    return new Array<OutLine>(lines).fill({ text: '', at: -1 });
  }

  /** The lines of one block. */
  writeBlock(block: Block, container: Container): readonly OutLine[] {
    const record = this.recordOf(block);
    if (record && this.isUnchanged(block, record) && !this.needsFence(record)) return this.slice(record, container);
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
        return newLines(this.source.style.rule);
      case 'verbatim':
        return this.verbatim(block, kept, container);
    }
  }

  /** A fence that only the file's end closed must be closed when something follows it. */
  private needsFence(record: SourceRecord): boolean {
    return this.trust !== 'faithful' && record.shape.kind === 'fence' && record.shape.closing === null;
  }

  /** A record's lines as they stand in the file. */
  slice(record: SourceRecord, container: Container): readonly OutLine[] {
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

  private leaf(inlines: readonly Inline[], record: SourceRecord | undefined, spelling: LeafSpelling) {
    return writeLeaf(inlines, this.leafText(record), record?.inline ?? this.plainContext, spelling);
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
    const content = text.trim();
    if (record?.shape.kind === 'atx') {
      const opening = record.shape.opening.replace(/#+/, hashes);
      const closing = record.shape.closing.replace(/#+/, hashes);
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
    const lines = this.writeBlocks(block.children, inside);
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
