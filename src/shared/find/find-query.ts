/** What is looked for in a text, as the person asked. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  /** Matches start and end where words do, in any script. */
  readonly wholeWord: boolean;
  /** The text is a regular expression as JavaScript has them. */
  readonly isPattern: boolean;
}

/** The expression of a query, or in a few words why there is none. It has the flag `g`, and is used by one search at a time. */
export type CompiledQuery =
  | { readonly ok: true; readonly regex: RegExp }
  | { readonly ok: false; readonly problem: string };

/** A character of a word: a letter or digit of any script, what combines with one, and the underscore of names. */
const WORD = '[\\p{L}\\p{M}\\p{N}_]';
/** Not between two characters of one word. */
const EDGE = `(?:(?<!${WORD})|(?!${WORD}))`;

export function compileQuery({ text, matchCase, wholeWord, isPattern }: FindQuery): CompiledQuery {
  if (text === '') return { ok: false, problem: '' };
  const own = isPattern ? text : escapePattern(text);
  const flags = `gm${matchCase ? '' : 'i'}`;
  try {
    // Alone first: brackets that don't pair must not pair with ours.
    if (isPattern) compile(own, flags);
    return { ok: true, regex: compile(wholeWord ? `${EDGE}(?:${own})${EDGE}` : own, flags) };
  } catch (error) {
    return { ok: false, problem: reasonOf(error) };
  }
}

export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** With Unicode where the pattern allows it: a few that people write, such as `\-`, are an error only there. */
function compile(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch (error) {
    if (pattern.includes('\\p{')) throw error;
    return new RegExp(pattern, flags);
  }
}

/** The engine's own words, without the pattern that it repeats before them. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /: ([^:]+)$/.exec(message)?.[1] ?? 'It is not a regular expression';
}
