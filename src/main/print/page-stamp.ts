import { deflateSync } from 'node:zlib';
import {
  beginMarkedContent,
  beginText,
  type Color,
  closePath,
  drawObject,
  endMarkedContent,
  endText,
  lineTo,
  moveText,
  moveTo,
  PDFArray,
  PDFContentStream,
  PDFDict,
  type PDFEmbeddedPage,
  PDFHexString,
  PDFName,
  type PDFOperator,
  type PDFPage,
  PDFRawStream,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setFillingColor,
  setFontAndSize,
  setLineWidth,
  setStrokingColor,
  showText,
  stroke,
  translate,
} from 'pdf-lib';
import type { StampFont } from './stamp-font';

const INK = rgb(0.114, 0.122, 0.137);
const SOFT_INK = rgb(0.365, 0.38, 0.408);
const RULE_INK = rgb(0.78, 0.78, 0.77);
const MARK = { size: 7, padding: 4.5, height: 12 } as const;

type Side = 'start' | 'end';

/**
 * Puts things onto one page, each marked as no part of its text. Places are in points from the foot and the left. The page has
 * them once `finish` was called.
 */
export class PageStamp {
  readonly width: number;
  readonly height: number;
  #fontName: PDFName | undefined;
  readonly #operators: PDFOperator[] = [];

  constructor(
    private readonly page: PDFPage,
    private readonly font: StampFont,
  ) {
    const { width, height } = page.getSize();
    this.width = width;
    this.height = height;
  }

  /** A line that the browser set. */
  drawLine(line: PDFEmbeddedPage, x: number, y: number): void {
    const name = this.page.node.newXObject('Line', line.ref);
    this.#mark(translate(x, y), drawObject(name));
  }

  /** Words that start or end at `at`. */
  drawWords(words: string, at: number, y: number, size: number, side: Side, ink: 'soft' | 'ink' = 'soft'): void {
    if (words === '') return;
    const { glyphs, width } = this.font.shape(words, size);
    const x = side === 'start' ? at : at - width;
    this.#mark(...this.#text(glyphs, x, y, size, ink === 'soft' ? SOFT_INK : INK));
  }

  /** A word in a frame. Answers the room that it takes. */
  drawMark(word: string, at: number, y: number, side: Side): number {
    const { glyphs, width: words } = this.font.shape(word, MARK.size);
    const width = words + 2 * MARK.padding;
    const x = side === 'start' ? at : at - width;
    const low = y - (MARK.height - MARK.size * 0.727) / 2;
    const high = low + MARK.height;
    const frame = [moveTo(x, low), lineTo(x + width, low), lineTo(x + width, high), lineTo(x, high), closePath()];
    this.#mark(setStrokingColor(INK), setLineWidth(0.9), ...frame, stroke());
    this.#mark(...this.#text(glyphs, x + MARK.padding, y, MARK.size, INK));
    return width + 8;
  }

  /** The line between the text and the margin for notes. */
  drawNotesRule(x: number, from: number, to: number): void {
    this.#mark(setStrokingColor(RULE_INK), setLineWidth(0.5), moveTo(x, from), lineTo(x, to), stroke());
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

  finish(): void {
    if (this.#operators.length === 0) return;
    const { context } = this.page.doc;
    const text = PDFContentStream.of(context.obj({}), this.#operators, false).getContentsString();
    const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), deflateSync(Buffer.from(text, 'latin1')));
    this.page.node.addContentStream(context.register(stream));
  }

  #text(glyphs: string, x: number, y: number, size: number, color: Color): readonly PDFOperator[] {
    this.#fontName ??= this.page.node.newFontDictionary(this.font.name, this.font.ref);
    return [
      beginText(),
      setFillingColor(color),
      setFontAndSize(this.#fontName, size),
      moveText(x, y),
      showText(PDFHexString.of(glyphs)),
      endText(),
    ];
  }

  #mark(...operators: readonly PDFOperator[]): void {
    const [begin, end] = [beginMarkedContent(PDFName.of('Artifact')), endMarkedContent()];
    this.#operators.push(begin, pushGraphicsState(), ...operators, popGraphicsState(), end);
  }
}
