/**
 * The lines of a document or of one container, without the prefixes that the containers around them take. A line that
 * was cut inside a tab starts with the spaces that are left of the tab.
 */
export interface Region {
  /** Index in the document of the region's first line. */
  readonly firstLine: number;
  readonly texts: readonly string[];
  /** The column in the document at which each text starts, for tab stops. */
  readonly columns: readonly number[];
}

export function documentRegion(text: string, firstLine = 0): Region {
  const texts = text.split('\n');
  return { firstLine, texts, columns: new Array<number>(texts.length).fill(0) };
}

/** One line cut at a container's edge: what the container takes, and what is left for its children. */
export interface CutLine {
  readonly prefix: string;
  readonly rest: string;
  readonly column: number;
}

/** Cuts up to `width` columns of white space off the start of a line; null where there is less of it. */
export function cutIndent(text: string, column: number, width: number): CutLine | null {
  let at = 0;
  let reached = column;
  const goal = column + width;
  while (reached < goal) {
    const char = text[at];
    if (char === ' ') reached += 1;
    else if (char === '\t') reached += 4 - (reached % 4);
    else return null;
    at += 1;
  }
  return { prefix: text.slice(0, at), rest: ' '.repeat(reached - goal) + text.slice(at), column: goal };
}

/** Cuts a block quote's marker with the one white space after it; null for a lazy line. */
export function cutQuoteMarker(text: string, column: number): CutLine | null {
  const match = /^ {0,3}>/.exec(text);
  if (!match) return null;
  const after = column + match[0].length;
  const inner = cutIndent(text.slice(match[0].length), after, 1);
  if (!inner) return { prefix: match[0], rest: text.slice(match[0].length), column: after };
  return { prefix: match[0] + inner.prefix, rest: inner.rest, column: inner.column };
}

/** The columns that `text` takes from `column` on. */
export function widthOf(text: string, column: number): number {
  let reached = column;
  for (const char of text) reached += char === '\t' ? 4 - (reached % 4) : 1;
  return reached - column;
}
