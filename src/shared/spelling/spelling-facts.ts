/** The dictionary that is part of the app. */
export const BUILT_IN_LANGUAGE = 'en';

/** The two texts of a Hunspell dictionary. */
export interface DictionaryText {
  readonly aff: string;
  readonly dic: string;
}

/** What there is for spelling besides the settings. */
export interface SpellingFacts {
  /** The words that the person added. */
  readonly words: readonly string[];
  /** Tags of the dictionaries in the person's folder, such as `de` or `en-GB`. */
  readonly languages: readonly string[];
  /** The folder as shown to the person. */
  readonly folder: string;
}

/** A word that may be added: it has letters and no blanks, and nothing that means something in a list of words. */
export const ADDABLE = /^[\p{L}\p{M}][\p{L}\p{M}'’-]{0,59}$/u;
