/** Where the lines of a long text begin. Lines are asked for in rising order, or the text is gone through anew. */
export class LineStarts {
  #line = 0;
  #at = 0;

  readonly #isPlain: boolean;

  constructor(private readonly text: string) {
    this.#isPlain = !text.includes('\r');
  }

  /** The place where a line, counted from 0, begins; the end of the text for a line beyond its last. */
  of(line: number): number {
    if (line < this.#line) {
      this.#line = 0;
      this.#at = 0;
    }
    const { text } = this;
    while (this.#line < line && this.#at < text.length) {
      this.#at = this.#isPlain ? afterFeed(text, this.#at) : afterLine(text, this.#at);
      this.#line += 1;
    }
    return this.#at;
  }

  /** The text of the lines `[from, to)`, with their line ends. */
  slice(from: number, to: number): string {
    const start = this.of(from);
    return this.text.slice(start, this.of(to));
  }
}

function afterFeed(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

function afterLine(text: string, at: number): number {
  for (let place = at; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit === 10) return place + 1;
    if (unit === 13) return text.charCodeAt(place + 1) === 10 ? place + 2 : place + 1;
  }
  return text.length;
}
