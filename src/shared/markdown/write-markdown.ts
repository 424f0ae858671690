import { blockKey, isEmptyParagraph } from './block-key';
import { BlockWriter, type SplitOrigin } from './block-writer';
import type { Block } from './blocks';
import { joinLists } from './join-lists';
import { withLineEnds } from './line-ends';
import type { Container, OutLine } from './out-line';
import type { Trust } from './piece-writer';
import type { PlanSource } from './plan-source';
import { readPiece } from './read-markdown';
import { shortTable } from './short-table';
import type { SourceRecord } from './source-record';

/** What was written for a block between two neighbours, and found to read as it is meant. */
interface Written {
  readonly previous: Block | null;
  readonly next: Block | null;
  readonly gap: string;
  readonly text: string;
}

/** Where a block stands in what was written. */
export interface WrittenPlace {
  /** Its first line, counted from 0. */
  readonly line: number;
  /** Its lines, with `\n` between them. */
  readonly text: string;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

const TRUSTS: readonly Trust[] = ['faithful', 'careful', 'fresh'];

class PlanWriter {
  private readonly writers: Readonly<Record<Trust, BlockWriter>>;
  private readonly container: Container;
  private readonly origin: SplitOrigin = { record: null };
  private readonly written = new WeakMap<Block, Written>();
  private readonly slices = new WeakMap<Block, string>();

  constructor(private readonly source: PlanSource) {
    this.writers = {
      faithful: new BlockWriter(source, 'faithful', this.origin),
      careful: new BlockWriter(source, 'careful', this.origin),
      fresh: new BlockWriter(source, 'fresh', this.origin),
    };
    this.container = { id: null, region: source.region, tight: false };
  }

  write(all: readonly Block[]): string {
    const blocks = joinLists(all, this.source);
    const { texts } = this.source.region;
    if (blocks.length === 0) return this.source.blocks.length === 0 ? texts.join('\n') : '';
    const pieces = this.pieces(blocks);
    let result = '';
    for (const [index, piece] of pieces.entries()) {
      if (!piece) continue;
      result += piece.gap;
      result += piece.text;
      if (index < pieces.length - 1) result += '\n';
    }
    return withoutNewFrontMatter(result + this.tail(), blocks);
  }

  private pieces(blocks: readonly Block[]): readonly (Written | null)[] {
    const pieces: (Written | null)[] = blocks.map((block, index) =>
      this.known(block, blocks[index - 1] ?? null, blocks[index + 1] ?? null),
    );
    for (let at = 0; at < blocks.length; at++) {
      if (pieces[at]) continue;
      let end = at;
      while (end < blocks.length && !pieces[end]) end++;
      this.settle(blocks, at, end, pieces);
    }
    return pieces;
  }

  /** The text of each block, and the line on which it starts. A block that was joined to the one before has that one's. */
  places(all: readonly Block[]): readonly WrittenPlace[] {
    const blocks = joinLists(all, this.source);
    let line = 0;
    const places = this.pieces(blocks).map((piece): WrittenPlace => {
      const first = line + linesIn(piece?.gap ?? '');
      line = first + linesIn(piece?.text ?? '') + 1;
      return { line: first, text: piece?.text ?? '' };
    });
    if (blocks.length === all.length) return places;
    let at = 0;
    let items = 0;
    return all.map((block) => {
      const place = places[at] ?? { line: Math.max(0, line - 1), text: '' };
      if (isEmptyParagraph(block)) return place;
      const joined = blocks[at];
      items += block.kind === 'list' ? block.items.length : 0;
      if (joined?.kind !== 'list' || items >= joined.items.length) {
        at += 1;
        items = 0;
      }
      return place;
    });
  }

  /** What follows the last block in the file: its final line end, and blank lines. */
  private tail(): string {
    const { blocks, region } = this.source;
    const last = blocks[blocks.length - 1];
    const record = last?.source ? this.source.record(last.source) : undefined;
    const lines = record ? region.texts.slice(record.end) : region.texts.length > 0 ? [''] : [];
    return lines.map((line) => `\n${line}`).join('');
  }

  private isInPlace(block: Block, previous: Block | null): boolean {
    if (block.source === null || !this.source.owns(block.source)) return false;
    const record = this.source.record(block.source);
    return record !== undefined && record.parent === null && record.previous === (previous?.source ?? null);
  }

  /** What needs no writing: an unedited block between its own neighbours, or one that was written before. */
  private known(block: Block, previous: Block | null, next: Block | null): Written | null {
    const written = this.written.get(block);
    if (written && written.previous === previous && written.next === next) return written;
    if (!this.isInPlace(block, previous) || (next && !this.isInPlace(next, block))) return null;
    const record = block.source === null ? undefined : this.source.record(block.source);
    if (!record || blockKey(block) !== record.key) return null;
    if (previous && !this.sameAsRead(previous)) return null;
    if (next && !this.sameAsRead(next)) return null;
    const piece = { previous, next, gap: this.gap('faithful', previous, block), text: this.slice(block, 'faithful') };
    this.written.set(block, piece);
    return piece;
  }

  private sameAsRead(block: Block): boolean {
    const record = block.source === null ? undefined : this.source.record(block.source);
    return record !== undefined && blockKey(block) === record.key;
  }

  private gap(trust: Trust, previous: Block | null, block: Block): string {
    return this.writers[trust]
      .gap(previous, block, this.container)
      .map((line) => `${line.text}\n`)
      .join('');
  }

  private slice(block: Block, trust: Trust): string {
    const isRead = trust === 'faithful' && this.sameAsRead(block);
    const known = isRead ? this.slices.get(block) : undefined;
    if (known !== undefined) {
      this.origin.record = null;
      return known;
    }
    const lines: readonly OutLine[] = this.writers[trust].writeBlock(block, this.container);
    const text = lines.map((line) => line.text).join('\n');
    if (isRead) this.slices.set(block, text);
    return text;
  }

  /**
   * Writes the blocks of a range so that they and the blocks around them read as they are meant: first as near to the
   * source as it can be, then with less and less of the source's own spelling. The blocks around stay as they are.
   */
  private settle(blocks: readonly Block[], first: number, end: number, pieces: (Written | null)[]): void {
    const from = Math.max(0, first - 1);
    const to = Math.min(blocks.length, end + 1);
    const range = blocks.slice(from, to);
    const wanted = range.map(blockKey);
    let chosen: readonly Written[] | null = null;
    for (const trust of TRUSTS) {
      this.origin.record = this.originBefore(blocks, first);
      const attempt = range.map((block, index): Written => {
        const around = pieces[from + index];
        if (around) return around;
        const previous = blocks[from + index - 1] ?? null;
        const next = blocks[from + index + 1] ?? null;
        return { previous, next, gap: this.gap(trust, previous, block), text: this.slice(block, trust) };
      });
      chosen ??= attempt;
      if (this.readsAs(attempt, wanted, range)) {
        chosen = attempt;
        break;
      }
    }
    for (const [index, piece] of (chosen ?? []).entries()) {
      const block = range[index] as Block;
      pieces[from + index] = piece;
      this.written.set(block, piece);
    }
  }

  /** The record of the leaf above a place that was written anew, if what stands there may have been split off it. */
  private originBefore(blocks: readonly Block[], place: number): SourceRecord | null {
    for (let at = place - 1; at >= 0; at--) {
      const block = blocks[at];
      if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading')) return null;
      if (block.source !== null) return this.sameAsRead(block) ? null : (this.source.record(block.source) ?? null);
    }
    return null;
  }

  private readsAs(attempt: readonly Written[], wanted: readonly string[], range: readonly Block[]): boolean {
    const first = range[0];
    const skip = first?.kind === 'verbatim' && first.role === 'front-matter' ? 1 : 0;
    const meant = [...range];
    const text = attempt
      .slice(skip)
      .map((piece, index) => {
        const short = shortTable(range[index + skip] as Block, piece.text, this.source);
        if (short !== null) meant[index + skip] = short.table;
        return (index === 0 ? '' : piece.gap) + (short?.text ?? piece.text);
      })
      .join('\n');
    const read = readPiece(text, this.source.references).filter((block) => !isEmptyParagraph(block));
    // Source that a person edits as source may mean anything: its neighbours must not change.
    if (range.some((block) => block.kind === 'verbatim' && !this.sameAsRead(block))) return true;
    if (read.length !== wanted.length - skip) return false;
    return read.every((block, index) => means(block, meant[index + skip]));
  }
}

/** Whether a block that was read is the one that was meant, or that one with the end that its file left out. */
function means(read: Block, meant: Block | undefined): boolean {
  if (!meant) return false;
  if (blockKey(read) === blockKey(meant)) return true;
  if (read.kind !== 'verbatim' || meant.kind !== 'verbatim' || !read.text.startsWith(`${meant.text}\n`)) return false;
  return /^(?:-->|<\/\w+>)$/.test(read.text.slice(meant.text.length + 1));
}

/** A rule of dashes as the first line would, with another one below, turn what is between them into front matter. */
function withoutNewFrontMatter(text: string, blocks: readonly Block[]): string {
  if (blocks[0]?.kind !== 'rule' || !/^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/.test(text)) return text;
  return text.replace(/^---/, '***');
}

const planWriters = new WeakMap<PlanSource, PlanWriter>();

function writerOf(source: PlanSource): PlanWriter {
  const known = planWriters.get(source);
  if (known) return known;
  const writer = new PlanWriter(source);
  planWriters.set(source, writer);
  return writer;
}

/**
 * The text of a plan's blocks, given the plan as it was read. What was not edited is written byte for byte as it was;
 * what was edited, in the style of its neighbours and of its old self. Blocks that are the same objects as in the
 * last call cost next to nothing.
 */
export function writeMarkdown(blocks: readonly Block[], source: PlanSource): string {
  return withLineEnds(writerOf(source).write(blocks), source.original);
}

/** Where each block stands in {@link writeMarkdown} of the same blocks. */
export function writtenPlaces(blocks: readonly Block[], source: PlanSource): readonly WrittenPlace[] {
  return writerOf(source).places(blocks);
}
