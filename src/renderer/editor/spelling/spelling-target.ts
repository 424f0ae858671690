import type { FindPiece, FindPlace, FindRange } from '../find/find-target';

/** One editor, as checking of spelling needs it. Pieces and places are those of finding. */
export interface SpellingTarget {
  /** The prose near the view, with what is no prose as `NO_TEXT`, character by character. */
  near(): readonly FindPiece[];
  /** Has a listener called after another part came near the view, or the text or the caret changed. Answers what stops it. */
  subscribe(listener: (what: 'view' | 'text' | 'caret') => void): () => void;
  /** Marks words over the page, without touching the document. */
  mark(ranges: readonly FindRange[]): void;
  /** The place at a point of the window, in CSS pixels; null where there is no text. */
  placeAt(x: number, y: number): FindPlace | null;
}
