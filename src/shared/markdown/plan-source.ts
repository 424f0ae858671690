import type { Block, SourceId } from './blocks';
import type { SplitText } from './line-ends';
import type { References } from './link-references';
import type { PlanStyle } from './plan-style';
import type { Region } from './region';
import type { SourceRecord } from './source-record';

/** A plan as it was read: its blocks, and all that is needed to write back what was not edited byte for byte. */
export interface PlanSource {
  /** Names this reading of the plan. Unique in one window. */
  readonly id: string;
  readonly original: SplitText;
  readonly region: Region;
  readonly blocks: readonly Block[];
  readonly references: References;
  readonly style: PlanStyle;
  /** True for a text that no parser could read in time: it is one verbatim block, to be shown as source. */
  readonly isPlain: boolean;
  /** The record of a piece of this plan, or of any other plan read in this window; undefined for an unknown id. */
  readonly record: (id: SourceId) => SourceRecord | undefined;
  /** True for a piece that was read from this plan. */
  readonly owns: (id: SourceId) => boolean;
}
