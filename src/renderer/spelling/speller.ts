import { isEnglish } from '../../shared/spelling/english';

/** What is used of a Hunspell dictionary. */
export interface Dictionary {
  correct(word: string): boolean;
  suggest(word: string): readonly string[];
}

/** How many suggestions a person is shown. */
const MOST = 5;

/** Longer words take the dictionary too long to look for others like them. In characters. */
const LONGEST_SUGGESTED = 24;

/** Scripts that words are told apart by. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Hangul',
  'Armenian',
  'Georgian',
  'Thai',
];

/** A dictionary, and what a plan's words need besides. */
export class Speller {
  readonly #scripts: readonly RegExp[];

  /** `dic` is the dictionary's list of words, which tells its scripts. */
  constructor(
    private readonly dictionary: Dictionary,
    dic: string,
    private readonly isEnglish: boolean,
  ) {
    const sample = dic.slice(0, 20_000) + dic.slice(-20_000);
    this.#scripts = SCRIPTS.map((name) => new RegExp(`\\p{Script=${name}}`, 'u')).filter((script) =>
      script.test(sample),
    );
  }

  /** False for a word that is written wrong. A word in another script than the dictionary's is none of its business. */
  knows(word: string): boolean {
    if (this.#scripts.length > 0 && !this.#scripts.some((script) => script.test(word))) return true;
    if (this.dictionary.correct(word)) return true;
    return this.isEnglish && isEnglish(word, (other) => this.dictionary.correct(other));
  }

  /** Words that may have been meant, the likeliest first. */
  suggest(word: string): readonly string[] {
    if (word.length > LONGEST_SUGGESTED) return [];
    const found = [...swapped(word).filter((other) => this.knows(other)), ...this.dictionary.suggest(word)];
    return [...new Set(found)].slice(0, MOST);
  }
}

/** The words with two letters in each other's place, which is how hands err most. */
function swapped(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
  ).filter((other) => other !== word);
}
