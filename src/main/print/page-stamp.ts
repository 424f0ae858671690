import {
  beginMarkedContent,
  drawObject,
  endMarkedContent,
  PDFArray,
  PDFDict,
  type PDFEmbeddedPage,
  type PDFFont,
  PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  translate,
} from 'pdf-lib';

const INK = rgb(0.114, 0.122, 0.137);
const SOFT_INK = rgb(0.365, 0.38, 0.408);
const MARK = { size: 7, padding: 4.5, height: 12 } as const;

type Side = 'start' | 'end';

/** Puts things onto one page, each marked as no part of its text. Places are in points from the foot and the left. */
export class PageStamp {
  readonly width: number;
  readonly height: number;

  constructor(
    private readonly page: PDFPage,
    private readonly font: PDFFont,
  ) {
    const { width, height } = page.getSize();
    this.width = width;
    this.height = height;
  }

  /** A line that the browser set. */
  drawLine(line: PDFEmbeddedPage, x: number, y: number): void {
    const name = this.page.node.newXObject('Line', line.ref);
    this.#mark(() => {
      this.page.pushOperators(pushGraphicsState(), translate(x, y), drawObject(name), popGraphicsState());
    });
  }

  /** Words that start or end at `at`. */
  drawWords(words: string, at: number, y: number, size: number, side: Side, ink: 'soft' | 'ink' = 'soft'): void {
    if (words === '') return;
    const x = side === 'start' ? at : at - this.font.widthOfTextAtSize(words, size);
    this.#mark(() => {
      this.page.drawText(words, { x, y, size, font: this.font, color: ink === 'soft' ? SOFT_INK : INK });
    });
  }

  /** A word in a frame. Answers the room that it takes. */
  drawMark(word: string, at: number, y: number, side: Side): number {
    const words = this.font.widthOfTextAtSize(word, MARK.size);
    const width = words + 2 * MARK.padding;
    const x = side === 'start' ? at : at - width;
    this.#mark(() => {
      const low = y - (MARK.height - MARK.size * 0.727) / 2;
      this.page.drawRectangle({ x, y: low, width, height: MARK.height, borderColor: INK, borderWidth: 0.9 });
      this.page.drawText(word, { x: x + MARK.padding, y, size: MARK.size, font: this.font, color: INK });
    });
    return width + 8;
  }

  /** The line between the text and the margin for notes. */
  drawNotesRule(x: number, from: number, to: number): void {
    this.#mark(() => {
      this.page.drawLine({ start: { x, y: from }, end: { x, y: to }, thickness: 0.5, color: rgb(0.78, 0.78, 0.77) });
    });
  }

  /** The links that lead to a named place, with the name as PDF writes it. */
  links(): readonly {
    readonly target: string;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[] {
    const annotations = this.page.node.Annots()?.asArray() ?? [];
    return annotations.flatMap((annotation) => {
      const link = this.page.doc.context.lookupMaybe(annotation, PDFDict);
      const target = link?.lookup(PDFName.of('Dest'));
      const rect = link?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle();
      if (!(target instanceof PDFName) || rect === undefined) return [];
      const { x, y, width } = rect;
      return [{ target: target.toString(), left: x, bottom: y, right: x + width }];
    });
  }

  #mark(draw: () => void): void {
    this.page.pushOperators(beginMarkedContent(PDFName.of('Artifact')));
    draw();
    this.page.pushOperators(endMarkedContent());
  }
}
