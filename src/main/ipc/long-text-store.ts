import { PIECE } from '../../shared/ipc/long-texts';

/** How many answers have texts that wait to be fetched at most: a window that goes away leaves some. */
const MOST_ANSWERS = 8;

interface Waiting {
  readonly text: string;
  /** The number of the answer that it is a part of. */
  readonly answer: number;
}

/** The texts that are too long for one message, until the window has fetched their last piece. */
export class LongTextStore {
  readonly #texts = new Map<string, Waiting>();
  #next = 1;
  #answers = 0;

  /**
   * For one answer: a function that keeps a text of it and gives the text's id. However many texts an answer has, as that to
   * a window that starts with many plans, none is given up for another of them.
   */
  forAnswer(): (text: string) => string {
    let answer: number | null = null;
    return (text) => {
      answer ??= this.#begin();
      const id = `text-${this.#next}`;
      this.#next += 1;
      this.#texts.set(id, { text, answer });
      return id;
    };
  }

  /** The piece that begins at a place; null where there is no such text any more. */
  piece(id: string, from: number): string | null {
    const text = this.#texts.get(id)?.text;
    if (text === undefined || from >= text.length) return null;
    if (from + PIECE >= text.length) this.#texts.delete(id);
    return text.slice(from, from + PIECE);
  }

  #begin(): number {
    this.#answers += 1;
    for (const [id, { answer }] of this.#texts) if (answer <= this.#answers - MOST_ANSWERS) this.#texts.delete(id);
    return this.#answers;
  }
}
