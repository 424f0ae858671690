import { PIECE } from '../../shared/ipc/long-texts';

/** How many texts wait to be fetched at most: a window that goes away leaves some. */
const MOST = 8;

/** The texts that are too long for one message, until the window has fetched their last piece. */
export class LongTextStore {
  readonly #texts = new Map<string, string>();
  #next = 1;

  /** Keeps a text; answers its id. */
  keep(text: string): string {
    const id = `text-${this.#next}`;
    this.#next += 1;
    this.#texts.set(id, text);
    for (const oldest of [...this.#texts.keys()].slice(0, -MOST)) this.#texts.delete(oldest);
    return id;
  }

  /** The piece that begins at a place; null where there is no such text any more. */
  piece(id: string, from: number): string | null {
    const text = this.#texts.get(id);
    if (text === undefined || from >= text.length) return null;
    if (from + PIECE >= text.length) this.#texts.delete(id);
    return text.slice(from, from + PIECE);
  }
}
