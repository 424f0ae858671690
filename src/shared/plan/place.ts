import type { Block, ListItem, TableRow } from '../markdown/blocks';
import type { PlanSource } from '../markdown/plan-source';
import { recordLines } from '../markdown/source-record';

/** Anything in a plan that has lines of its own. */
export type Piece = Block | ListItem | TableRow;

/** Where in a top-level block something stands. */
export interface LocalPlace {
  readonly piece: Piece;
  /** Lines below the first line of the piece. */
  readonly below: number;
  /** Words on the line itself, for a piece of several lines; null for the line that `below` names. */
  readonly words: string | null;
}

/** Where in a plan something stands: good for a jump in a plan that is edited, and for a line in one that was read. */
export interface Place extends LocalPlace {
  /** Index of the top-level block. */
  readonly blockIndex: number;
}

export function placeIn(piece: Piece, words: string | null = null, below = 0): LocalPlace {
  return { piece, below, words };
}

export function placeAt(blockIndex: number, place: LocalPlace): Place {
  return { ...place, blockIndex };
}

/**
 * The line of a place, from 1, in the text that `source` was read from; null for a piece that was made in the editor.
 * Only right while that text is the plan's.
 */
export function lineOf(source: PlanSource, place: Place): number | null {
  const record = place.piece.source === null ? undefined : source.record(place.piece.source);
  if (!record) return null;
  const { words } = place;
  const found = words === null ? -1 : recordLines(record).findIndex((line) => line.includes(words));
  const below = found >= 0 ? found : Math.min(place.below, record.end - record.start - 1);
  return record.region.firstLine + record.start + below + 1;
}
