import type { TextPlace } from '../../markdown/text-place';
import { followAnchors } from './follow-anchors';
import { type Renumbering, renumbered } from './follow-numbers';
import { type PlanText, rereadLines, type TextLine, textOfLines } from './text-lines';

/** A line of the text before that changed its words. */
export interface TouchedLine {
  /** From 1, in the text before. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Where the person goes on after an edit: words to write over, or with length 0 a place for the caret. */
export interface EditCaret extends TextPlace {
  readonly length: number;
}

/** A change of a plan's text as a value: nothing is done until someone takes the text over. */
export interface PlanEdit {
  readonly text: string;
  readonly caret: EditCaret | null;
  /** The lines that follow: those of other parts with new numbers, of references and of links. */
  readonly touched: readonly TouchedLine[];
}

interface Rest {
  /** A line of `lines`, and where on it. */
  readonly caret?: EditCaret | null;
  /** New numbers, given the text with the change in it. */
  readonly numbers?: (after: PlanText) => readonly Renumbering[];
  /** Lines, by their number before the change, that the person changed themself: they do not count as touched. */
  readonly own?: ReadonlySet<number>;
}

/** Ends an edit: gives the parts their numbers, lets references and links follow, and tells which lines that touches. */
export function finishEdit(before: PlanText, lines: readonly TextLine[], rest: Rest = {}): PlanEdit {
  const changed = rereadLines(lines, before.usual);
  const numbered = rest.numbers ? renumbered(changed, rest.numbers(changed)) : changed;
  const after = followAnchors(before, numbered);
  const touched = after.lines.flatMap(({ text, from }): readonly TouchedLine[] => {
    const was = from === null ? undefined : before.lines[from];
    if (from === null || !was || was.text === text || rest.own?.has(from)) return [];
    return [{ line: from + 1, before: was.text, after: text }];
  });
  return {
    text: textOfLines(after.lines, before.usual),
    caret: rest.caret ?? null,
    touched: touched.sort((a, b) => a.line - b.line),
  };
}
