import { readFile } from 'node:fs/promises';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfWord {
  readonly text: string;
  /** Left and right end and height of the base line above the foot of the page, in points. */
  readonly left: number;
  readonly right: number;
  readonly up: number;
  /** Part of the page rather than of the document: a running header, a page number. */
  readonly stamped: boolean;
}

/** Where something is drawn, in points from the left and the foot of the page. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  /** Pictures, lines and areas. */
  readonly drawn: readonly PdfBox[];
}

export interface PdfBookmark {
  readonly title: string;
  /** The page that it leads to, counted from 1; 0 for none. */
  readonly page: number;
  readonly inside: readonly PdfBookmark[];
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly PdfBookmark[];
  /** Names of the embedded fonts. */
  readonly fonts: readonly string[];
  readonly title: string;
  readonly language: string | null;
  readonly tagged: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  /** Targets of the links that leave the document, and the number of those that stay in it. */
  readonly links: { readonly outside: readonly string[]; readonly inside: number };
  /** Lines that name the page of a heading: what they show, and where their links lead. */
  readonly pageLines: readonly { readonly target: string; readonly shown: string; readonly page: number }[];
}

/** Reads what a person or a screen reader would find in a PDF, with a reader that shares no code with the writer. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  try {
    const fonts = new Set<string>();
    const outside: string[] = [];
    let inside = 0;
    const pages: PdfPage[] = [];
    const pageLines: ReadPdf['pageLines'][number][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const words = await wordsOf(page);
      const operators = await page.getOperatorList();
      pages.push({ width, height, words, drawn: drawnBoxes(operators) });
      for (const link of await page.getAnnotations()) {
        if (typeof link.unsafeUrl === 'string') outside.push(link.unsafeUrl);
        else if (link.dest) inside += 1;
        if (typeof link.dest !== 'string' || !link.dest.startsWith('to-')) continue;
        const place = await pdf.getDestination(link.dest);
        const [left = 0, low = 0, right = 0, high = 0] = link.rect as readonly number[];
        const shown = words.filter(
          (word) => word.stamped && word.up > low && word.up < high && word.left >= left - 1 && word.right <= right + 1,
        );
        pageLines.push({
          target: link.dest,
          shown: shown.map((word) => word.text).join(' '),
          page: place === null ? 0 : (await pdf.getPageIndex(place[0])) + 1,
        });
      }
      for (const word of (await page.getTextContent()).items) {
        if ('fontName' in word && page.commonObjs.has(word.fontName))
          fonts.add(page.commonObjs.get(word.fontName).name);
      }
    }
    const { info } = await pdf.getMetadata();
    const details = Object.fromEntries(Object.entries(info));
    return {
      pages,
      bookmarks: await bookmarksOf(pdf, await pdf.getOutline()),
      fonts: [...fonts].sort(),
      title: String(details.Title ?? ''),
      language: typeof details.Language === 'string' ? details.Language : null,
      tagged: Boolean((await pdf.getMarkInfo())?.Marked),
      info: details,
      links: { outside, inside },
      pageLines,
    };
  } finally {
    await task.destroy();
  }
}

async function wordsOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<readonly PdfWord[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  const words: PdfWord[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item && item.tag === 'Artifact');
    } else if (item.str.trim() !== '') {
      const [, , , , left = 0, up = 0] = item.transform as readonly number[];
      words.push({ text: item.str, left, right: left + item.width, up, stamped: open.includes(true) });
    }
  }
  return words;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function bookmarksOf(pdf: PDFDocumentProxy, outline: Outline): Promise<readonly PdfBookmark[]> {
  const bookmarks: PdfBookmark[] = [];
  for (const { title, dest, items } of outline ?? []) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const page = place === null ? 0 : (await pdf.getPageIndex(place[0])) + 1;
    bookmarks.push({ title, page, inside: await bookmarksOf(pdf, items) });
  }
  return bookmarks;
}

type Extent = readonly [number, number, number, number];
type Matrix = readonly [number, number, number, number, number, number];

function times([a, b, c, d, e, f]: Matrix, by: Matrix): Matrix {
  const [g, h, i, j, k, l] = by;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxIn([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Extent): PdfBox {
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** What is inside both; null where they don't touch. */
function shared(one: PdfBox, other: PdfBox | null): PdfBox | null {
  if (other === null) return one;
  const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
  const [bottom, top] = [Math.max(one.bottom, other.bottom), Math.min(one.top, other.top)];
  return left > right || bottom > top ? null : { left, right, bottom, top };
}

interface Ground {
  readonly matrix: Matrix;
  /** Of a part that is drawn as a whole, what of it is shown. */
  readonly shown: PdfBox | null;
}

/** The places of all that is painted but text. Clips count for parts that are drawn as a whole alone: others would hide what is cut. */
function drawnBoxes({ fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] }) {
  const boxes: PdfBox[] = [];
  let now: Ground = { matrix: [1, 0, 0, 1, 0, 0], shown: null };
  const outer: Ground[] = [];
  const draw = (box: PdfBox) => {
    const seen = shared(box, now.shown);
    if (seen !== null) boxes.push(seen);
  };
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) outer.push(now);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = outer.pop() ?? now;
    if (operator === OPS.transform) now = { ...now, matrix: times(now.matrix, given as unknown as Matrix) };
    if (operator === OPS.paintFormXObjectBegin) {
      const [by, extent] = given as readonly [Matrix | null, Extent | null];
      const matrix = by === null ? now.matrix : times(now.matrix, by);
      now = { matrix, shown: extent === null ? now.shown : boxIn(matrix, extent) };
    }
    if (PICTURES.has(operator)) draw(boxIn(now.matrix, [0, 0, 1, 1]));
    if (operator === OPS.constructPath) {
      const [paint, , extent] = given as readonly [number, unknown, Extent | null];
      if (paint !== OPS.endPath && extent !== null) draw(boxIn(now.matrix, extent));
    }
  }
  return boxes;
}

/** The document's own text without spaces, so that line breaks inside words don't matter. */
export function runningText(pdf: ReadPdf): string {
  return packed(pdf.pages.map((page) => ownText(page)).join(' '));
}

function ownText(page: PdfPage): string {
  return page.words
    .filter((word) => !word.stamped)
    .map((word) => word.text)
    .join(' ');
}

/** Text without spaces and invisible characters; the two apostrophes that fonts draw alike count as one. */
export function packed(text: string): string {
  const alike = text.normalize('NFKC').replaceAll('\u02bc', '\u2019');
  return alike.replace(/\s|\p{Cf}|\p{Cc}|\ufe0f/gu, '');
}

/** Those of `words` that don't follow one another, in this order, in the packed text. */
export function missingInOrder(text: string, words: readonly string[]): readonly string[] {
  let from = 0;
  return words.filter((word) => {
    const wanted = packed(word);
    const at = text.indexOf(wanted, from);
    if (at === -1 || at - from > 3000) return true;
    from = at + wanted.length;
    return false;
  });
}
