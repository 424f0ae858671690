import type { LeafSpelling } from './assemble-leaf';
import type { blockKey } from './block-key';
import type { Block } from './blocks';
import type { Container, OutLine } from './out-line';
import type { PlanSource } from './plan-source';
import type { InlineContext } from './read-inlines';
import type { SourceRecord } from './source-record';

/**
 * How much of the source is trusted. `faithful`: all of it. `careful`: blank lines between blocks, no lazy lines,
 * closed fences. `fresh`: nothing of a changed block's spelling is kept but its words.
 */
export type Trust = 'faithful' | 'careful' | 'fresh';

/** What the writers of one kind of block ask of the writer of all kinds, which calls them for the blocks of that kind. */
export interface PieceWriter {
  readonly source: PlanSource;
  readonly trust: Trust;
  /** The record of a piece, where its spelling is to be kept. */
  recordOf(piece: { readonly source: string | null }): SourceRecord | undefined;
  isUnchanged(piece: Parameters<typeof blockKey>[0], record: SourceRecord): boolean;
  /** The lines of a container's children, with the blank lines between them. */
  writeBlocks(all: readonly Block[], container: Container): readonly OutLine[];
  /** The lines between a block and its sibling before it. */
  gap(previous: Block | null, block: Block, container: Container): readonly OutLine[];
  spelling(over: Partial<LeafSpelling>): LeafSpelling;
  inlineContext(inTable?: boolean): InlineContext;
}
