/** How long after a letter another one still belongs to it, in milliseconds. */
const PAUSE = 700;

/**
 * Which row is meant by letters that are typed in a list: the next one whose words begin with all that was typed without
 * a pause; one letter again and again goes through those that begin with it.
 */
export class TypeAhead {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  /** Whether a space belongs to what is being typed, as in "Threat model". `now` is in milliseconds. */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now - this.#at < PAUSE;
  }

  /** The row for one more letter, counted from 0; -1 where none begins so. `from` is the row that has the focus. */
  row(letter: string, names: readonly string[], from: number, now: number): number {
    this.#typed = this.isTyping(now) ? this.#typed + letter.toLowerCase() : letter.toLowerCase();
    this.#at = now;
    const isRepeated = [...this.#typed].every((each) => each === this.#typed[0]);
    const wanted = isRepeated ? (this.#typed[0] ?? '') : this.#typed;
    // More letters may mean the row that the first ones led to.
    const start = isRepeated ? from + 1 : from;
    for (let step = 0; step < names.length; step++) {
      const row = (Math.max(start, 0) + step) % names.length;
      if (names[row]?.toLowerCase().startsWith(wanted)) return row;
    }
    return -1;
  }
}
