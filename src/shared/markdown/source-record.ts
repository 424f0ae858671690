import type { Align, SourceId } from './blocks';
import type { InlineContext } from './read-inlines';
import type { Region } from './region';

/** Where a list item's marker and box stand on its first line. */
export interface ItemSource {
  /** White space before the marker. */
  readonly indent: string;
  /** The marker itself: `-`, `12.`, `3)`. */
  readonly marker: string;
  /** White space between the marker and what follows it. */
  readonly space: string;
  /** `[ ]` or `[x]` with the white space after it, as the file has it; null for no task item. */
  readonly box: string | null;
  /** Columns from the start of the item's lines to its content. */
  readonly width: number;
}

/** A cell's place in its row's line: from the character after its opening pipe to the one before its closing pipe. */
export interface CellSource {
  readonly from: number;
  readonly to: number;
}

export type SourceShape =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'atx'; readonly opening: string; readonly content: string; readonly closing: string }
  | { readonly kind: 'setext'; readonly underline: string }
  | { readonly kind: 'quote'; readonly children: Region; readonly prefixes: readonly string[] }
  | { readonly kind: 'list'; readonly numbers: readonly number[]; readonly loose: boolean }
  | {
      readonly kind: 'item';
      readonly item: ItemSource;
      readonly children: Region;
      readonly prefixes: readonly string[];
    }
  | {
      readonly kind: 'fence';
      readonly opening: string;
      readonly closing: string | null;
      readonly indents: readonly string[];
    }
  | { readonly kind: 'indented'; readonly indents: readonly string[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly align: readonly Align[] }
  | { readonly kind: 'row'; readonly cells: readonly CellSource[] }
  | { readonly kind: 'verbatim' };

/**
 * How one block stood in the file. Lines are counted in the region of its parent, whose prefixes are not part of them.
 * Records never change: what a block became is told by comparing its key with the record's.
 */
export interface SourceRecord {
  readonly id: SourceId;
  readonly shape: SourceShape;
  /** What the block read as. */
  readonly key: string;
  /** The container's record; null for the document. */
  readonly parent: SourceId | null;
  /** The sibling before it in the file. */
  readonly previous: SourceId | null;
  readonly region: Region;
  /** The first line, and the line after the last, in the region. */
  readonly start: number;
  readonly end: number;
  readonly inline: InlineContext;
}

/** The lines of a record as they stand in its parent. */
export function recordLines(record: SourceRecord): readonly string[] {
  return record.region.texts.slice(record.start, record.end);
}
