import { NO_TEXT, type TextMatch } from '../find/match-text';

/** A word that a dictionary can be asked for, and where it stands. */
export interface SpellWord extends TextMatch {
  readonly word: string;
}

/** Addresses, paths, file names, flags, mentions, placeholders: anything that is no prose from one blank to the next. */
const NO_PROSE = /[/\\_@=<>{}|`~^]|[\p{L}\p{N}][.:][\p{L}\p{N}]|\d|^--?\p{L}|^[$#&%]|^www\./u;

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Abbreviations and their plurals, and names that have capitals inside, such as `APIs` and `GitHub`. */
const IDENTIFIER = /^\p{Lu}+s?$|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}/u;

/** Words of fewer letters are left alone. */
const SHORTEST = 3;

/**
 * The words of a text that are prose. Left out are addresses, paths, names of files, identifiers in any of their cases,
 * abbreviations, and all that holds a digit. Written with the plain apostrophe and without a possessive ending.
 */
export function wordsIn(text: string): readonly SpellWord[] {
  const found: SpellWord[] = [];
  for (const { 0: chunk, index } of text.matchAll(/[^\s\uFFFC]+/gu)) {
    const bare = chunk.replace(/^[("'“‘«[*]+|[)"'”’»\].,;:!?…*]+$/gu, '');
    if (bare === '' || NO_PROSE.test(bare)) continue;
    // What touches something that is no text, as the rest of a name that is half code.
    if (text[index - 1] === NO_TEXT || text[index + chunk.length] === NO_TEXT) continue;
    for (const { 0: written, index: at } of chunk.matchAll(WORD)) {
      const word = written.replace(/[’']s?$/u, '').replaceAll('’', "'");
      if (word.length < SHORTEST || IDENTIFIER.test(word)) continue;
      found.push({ word, from: index + at, to: index + at + written.replace(/[’']s?$/u, '').length });
    }
  }
  return found;
}
