import type { DictionaryText } from '../../shared/spelling/spelling-facts';
import { startWorker } from '../workers/start-worker';
import type { SpellAnswer, SpellQuestion } from './spell-messages';
import spellWorker from './spell-worker?worker&url';

/** How many words are asked for at once: what is behind them waits no longer than that. */
const BATCH = 400;

/** Asks a dictionary in a worker and remembers what it said. */
export class SpellChecker {
  readonly #worker: Worker;
  readonly #isRight = new Map<string, boolean>();
  readonly #suggested = new Map<string, readonly string[]>();
  readonly #asked = new Set<string>();
  /** Words that suggestions are to be looked for, one after the other, behind all checks. */
  #wanted: string[] = [];
  #looksFor: string | null = null;

  constructor(
    dictionary: DictionaryText | null,
    /** More is known than before. */
    private readonly onNews: () => void,
    private readonly onBroken: (reason: string) => void,
    start: () => Worker = () => startWorker(spellWorker),
  ) {
    this.#worker = start();
    this.#worker.onmessage = ({ data }: MessageEvent<SpellAnswer>) => this.#take(data);
    this.#worker.onerror = () => this.onBroken('The check could not be started');
    this.#ask({ kind: 'load', dictionary });
  }

  dispose(): void {
    this.#worker.terminate();
  }

  /** Whether a word is written right; undefined until the dictionary was asked. */
  isRight(word: string): boolean | undefined {
    return this.#isRight.get(word);
  }

  /** What may have been meant by a wrong word; undefined until it was looked for. */
  suggestions(word: string): readonly string[] | undefined {
    return this.#suggested.get(word);
  }

  /** Has words looked up that are not known yet. */
  check(words: Iterable<string>): void {
    const unknown = [...words].filter((word) => !this.#isRight.has(word) && !this.#asked.has(word));
    for (const word of unknown) this.#asked.add(word);
    for (let at = 0; at < unknown.length; at += BATCH) {
      this.#ask({ kind: 'check', words: unknown.slice(at, at + BATCH) });
    }
  }

  /** Has suggestions looked for, the first word first. What was wanted before is forgotten. */
  wantSuggestions(words: readonly string[]): void {
    this.#wanted = words.filter((word) => !this.#suggested.has(word) && word !== this.#looksFor);
    this.#lookForNext();
  }

  #lookForNext(): void {
    if (this.#looksFor !== null) return;
    const next = this.#wanted.shift();
    if (next === undefined) return;
    this.#looksFor = next;
    this.#ask({ kind: 'suggest', word: next });
  }

  #ask(question: SpellQuestion): void {
    this.#worker.postMessage(question);
  }

  #take(answer: SpellAnswer): void {
    switch (answer.kind) {
      case 'loaded':
        return;
      case 'broken':
        this.onBroken(answer.reason);
        return;
      case 'checked':
        for (const word of answer.right) this.#isRight.set(word, true);
        for (const word of answer.wrong) this.#isRight.set(word, false);
        for (const word of [...answer.right, ...answer.wrong]) this.#asked.delete(word);
        this.onNews();
        return;
      case 'suggested':
        this.#suggested.set(answer.word, answer.words);
        this.#looksFor = null;
        this.#lookForNext();
        this.onNews();
        return;
      default:
        answer satisfies never;
    }
  }
}
