import type { ReactNode } from 'react';
import type { Findable } from './rank';

/** One thing that the palette offers. */
export interface PaletteRow extends Findable {
  /** Unique among all rows. */
  readonly key: string;
  /** Said behind the name. */
  readonly detail?: ReactNode;
  /** As people write them on this machine. */
  readonly keys?: string | undefined;
  /** Depth of a heading below the others, for its indentation. */
  readonly depth?: number;
  /** Why it can't be chosen now; left out where it can. */
  readonly whyNot?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly name: string;
  readonly rows: readonly PaletteRow[];
}
