/** A part of a text that a query matches, counted in UTF-16 units from 0; never empty. */
export interface TextMatch {
  readonly from: number;
  readonly to: number;
}

/** Stands in a text for something that is shown there and is no text, such as a picture. Nothing matches across it. */
export const NO_TEXT = '\uFFFC';

/** All matches in a text, from its start, none touching the inside of another. `regex` has the flag `g`. */
export function matchText(text: string, regex: RegExp): readonly TextMatch[] {
  if (!text.includes(NO_TEXT)) return matchPart(text, regex, 0);
  const found: TextMatch[] = [];
  let start = 0;
  for (const part of text.split(NO_TEXT)) {
    found.push(...matchPart(part, regex, start));
    start += part.length + 1;
  }
  return found;
}

const NONE: readonly TextMatch[] = [];

function matchPart(text: string, regex: RegExp, start: number): readonly TextMatch[] {
  let found: TextMatch[] | null = null;
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const { length } = match[0];
    if (length > 0) {
      found ??= [];
      found.push({ from: start + match.index, to: start + match.index + length });
    } else regex.lastIndex += regex.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found ?? NONE;
}
