import type { TextMatch } from '../../../shared/find/match-text';

/** A text that is searched by itself: no match crosses from one piece into another. */
export interface FindPiece {
  readonly id: string;
  readonly text: string;
}

/** The pieces of a block, in order. As long as nothing in the block changes it is the identical array. */
export type FindGroup = readonly FindPiece[];

export interface FindPlace {
  readonly piece: string;
  readonly offset: number;
}

/** A selection from its start to its end, whichever way it was made. */
export interface FindSelection {
  readonly start: FindPlace;
  readonly end: FindPlace;
}

export interface FindRange extends TextMatch {
  readonly piece: string;
}

export interface FindEdit extends FindRange {
  readonly insert: string;
}

/** The part of a piece that is searched: from so far behind its start to so far before its end. */
export interface FindPart {
  readonly afterStart: number;
  readonly beforeEnd: number;
}

/** Parts of a plan by the id of their piece. Replacing inside of them leaves them true. */
export type FindScope = ReadonlyMap<string, FindPart>;

export interface FindListener {
  /** The text, or how it is painted, may have changed. */
  readonly textChanged: () => void;
  readonly selectionChanged: () => void;
}

/** One editor, as finding needs it. It paints and selects what was found; what is found is decided elsewhere. */
export interface FindTarget {
  /** All text of the plan as it is shown, in document order. */
  groups(): readonly FindGroup[];
  /** Whether more of the plan is still to come. */
  isLoading(): boolean;
  /** The selection or caret; null without one. */
  selection(): FindSelection | null;
  /** What is selected: null where that is a caret. */
  scope(): FindScope | null;
  /** Answers the function that stops it. */
  subscribe(listener: FindListener): () => void;
  /** Marks what was found, without touching the document; null takes the marks away. */
  mark(matchesOf: ((group: FindGroup) => readonly FindRange[]) | null, current: FindRange | null): void;
  /** Selects a range and brings it into view. The focus stays where it is. */
  reveal(range: FindRange): void;
  /** Makes edits that don't touch one another as one undo step. The focus stays where it is. */
  replace(edits: readonly FindEdit[]): void;
}
