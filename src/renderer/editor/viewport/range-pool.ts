/**
 * Ranges of the page that are used again for each painting. The browser keeps every live range up at every change of any
 * text until it happens to be collected, so thousands of forgotten ones make each change slow.
 */
export class RangePool {
  readonly #ranges: Range[] = [];
  #taken = 0;
  /** Ranges in another document cost this one nothing. */
  #away: Document | null = null;

  /** Makes all ranges free to be taken again. What was painted with them is to be painted anew or taken away. */
  restart(): void {
    this.#taken = 0;
  }

  take(): Range {
    const range = this.#ranges[this.#taken] ?? document.createRange();
    this.#ranges[this.#taken] = range;
    this.#taken += 1;
    return range;
  }

  /** Takes the ranges that nobody took since the last restart out of the page. */
  settle(): void {
    if (this.#ranges.length === this.#taken) return;
    this.#away ??= document.implementation.createHTMLDocument('');
    for (const range of this.#ranges.splice(this.#taken)) range.selectNodeContents(this.#away);
  }
}
