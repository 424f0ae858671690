import { matchText, type TextMatch } from './match-text';

/** A line of a text that holds matches. */
export interface FoundLine {
  /** Counted from 0. */
  readonly line: number;
  /** Without its line end. */
  readonly text: string;
  /** In the line, in order. */
  readonly matches: readonly TextMatch[];
}

/**
 * The lines of a text that match, up to `most` of them. Each line is searched by itself, whatever its end. `regex` is that
 * of `compileQuery`; a pattern can take for ever on some texts, so run one where it can be stopped.
 */
export function findInText(text: string, regex: RegExp, most = Number.POSITIVE_INFINITY): readonly FoundLine[] {
  const found: FoundLine[] = [];
  let line = 0;
  for (const own of text.split(/\r\n|\n|\r/)) {
    const matches = matchText(own, regex);
    if (matches.length > 0) found.push({ line, text: own, matches });
    if (found.length >= most) break;
    line += 1;
  }
  return found;
}
