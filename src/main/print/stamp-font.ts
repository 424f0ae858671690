import type { PDFFont, PDFRef } from 'pdf-lib';

interface Run {
  /** Its glyphs, as hexadecimal digits. */
  readonly glyphs: string;
  /** At a size of one point, in points. */
  readonly width: number;
}

/** Digits stand alone: the words of two pages differ in nothing else. */
const RUN = /\d|\D+/gu;

/** The font of what is stamped. Shaping is slow, and the same few words stand on every page, so each is shaped once. */
export class StampFont {
  readonly #runs = new Map<string, Run>();

  constructor(private readonly font: PDFFont) {}

  get ref(): PDFRef {
    return this.font.ref;
  }

  get name(): string {
    return this.font.name;
  }

  /** Whether it has all letters of these words. */
  hasAll(words: string): boolean {
    const known = new Set(this.font.getCharacterSet());
    return [...words].every((letter) => known.has(letter.codePointAt(0) ?? 0));
  }

  /** Words on one line, with their width at a size in points. */
  shape(words: string, size: number): Run {
    const runs = (words.match(RUN) ?? []).map((run) => this.#run(run));
    return {
      glyphs: runs.map((run) => run.glyphs).join(''),
      width: runs.reduce((sum, run) => sum + run.width, 0) * size,
    };
  }

  #run(words: string): Run {
    const known = this.#runs.get(words);
    if (known !== undefined) return known;
    const run = { glyphs: this.font.encodeText(words).asString(), width: this.font.widthOfTextAtSize(words, 1) };
    this.#runs.set(words, run);
    return run;
  }
}
