import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRef,
} from 'pdf-lib';
import { pageLine } from '../../shared/print/running-line';
import { STAMP_FONT_FILE } from './fonts/font-face';
import { openPdf } from './open-pdf';
import { PageStamp } from './page-stamp';
import { type Sheet, sheetOf } from './paper';
import { STAMP_LINE } from './print-css';
import { StampFont } from './stamp-font';
import { linesOf, type StampSheet } from './stamp-sheet';

export interface StampPlan {
  /** The PDF of the page that `printHtml` made; its last sheets hold a running line each. */
  readonly pdf: Uint8Array;
  readonly stamp: StampSheet;
  /** The words of each heading, in order. */
  readonly headings: readonly string[];
  readonly fontsFolder: string;
}

export interface StampedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

const SIZE = 7.8;
/** How far the base line of a running line's words is above the foot of its box, in points. */
const BASE = 6.16;
/** The same of a line of the contents, for text of 10 points. */
const REFERENCE_BASE = 4.6;
const REFERENCE_SIZE = 9.2;

/**
 * Finishes a PDF: the running lines, the mark of a draft, page numbers also in the contents, title, language, the plan's
 * own day in place of the time. Bookmarks, tags and links stay as they are. What is stamped is marked as no part of the
 * text. The same plan gives the same bytes.
 */
export async function stampPdf({ pdf, stamp, headings, fontsFolder }: StampPlan): Promise<StampedPdf> {
  const file = await openPdf(pdf);
  const { document } = file;
  const font = await stampFont(document, fontsFolder);

  const all = document.getPages();
  const pages = all.slice(0, all.length - linesOf(stamp).length);
  if (pages.length === 0) throw new Error('the printed page came out empty');
  const sheets = all.slice(pages.length);
  for (const sheet of sheets) file.readContents(sheet);
  const lines = await liftLines(document, sheets, stamp);
  for (const sheet of sheets.toReversed()) {
    document.removePage(document.getPageCount() - 1);
    file.drop(sheet);
  }

  const bookmarks = bookmarksOf(document, headings.length);
  const places = pagesOf(document, bookmarks);
  const numbers = new Map(stamp.references.map(({ target, heading }) => [`/${target}`, places[heading] ?? null]));
  const words = { header: fittingWords(font, stamp.headerPages), footer: fittingWords(font, stamp.footerPages) };
  for (const [index, page] of pages.entries()) {
    const on = new PageStamp(page, font);
    const fill = (text: string) => pageLine(text, index + 1, pages.length);
    // The first page has the title on it already.
    const header = index > 0 ? { line: lines.header, words: fill(words.header) } : { line: null, words: '' };
    setLines(on, stamp, { header, footer: { line: lines.footer, words: fill(words.footer) } });
    setReferences(on, stamp, numbers);
    on.finish();
  }
  nameBookmarks(bookmarks, headings);
  setDetails(document, stamp);
  return { pdf: await file.write(), pages: pages.length };
}

/** Goes through the motions once, so that the first real PDF is finished by code that is loaded and compiled. */
export async function warmStamp(fontsFolder: string): Promise<void> {
  const document = await PDFDocument.create();
  const font = await stampFont(document, fontsFolder);
  const on = new PageStamp(document.addPage(), font);
  on.drawWords('Page 0123456789 of', 0, 0, SIZE, 'start');
  on.finish();
  await (await openPdf(await document.save({ useObjectStreams: false }))).write();
}

async function stampFont(document: PDFDocument, fontsFolder: string): Promise<StampFont> {
  document.registerFontkit(fontkit);
  const file = await readFile(join(fontsFolder, STAMP_FONT_FILE));
  return new StampFont(await document.embedFont(file, { subset: true }));
}

interface Lifted {
  readonly header: PDFEmbeddedPage | null;
  readonly footer: PDFEmbeddedPage | null;
}

async function liftLines(document: PDFDocument, sheets: readonly PDFPage[], stamp: StampSheet): Promise<Lifted> {
  const { margins } = sheetOf(stamp.options);
  const lifted: Record<string, PDFEmbeddedPage> = {};
  for (const [index, name] of linesOf(stamp).entries()) {
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    const { width, height } = sheet.getSize();
    const top = height - margins.top;
    const box = { left: margins.left, right: width - margins.right, bottom: top - STAMP_LINE, top };
    lifted[name] = await document.embedPage(sheet, box);
  }
  return { header: lifted.header ?? null, footer: lifted.footer ?? null };
}

interface EndLine {
  readonly line: PDFEmbeddedPage | null;
  /** The words at its other end. */
  readonly words: string;
}

function setLines(
  on: PageStamp,
  { options, mark, mirrored }: StampSheet,
  { header, footer }: { readonly header: EndLine; readonly footer: EndLine },
): void {
  const { margins }: Sheet = sheetOf(options);
  const edge = margins.top / 2;
  const right = on.width - margins.right;
  const place = (line: PDFEmbeddedPage | null, up: number) => {
    if (line !== null) on.drawLine(line, mirrored ? right - line.width : margins.left, up - BASE);
  };
  const headUp = on.height - edge - STAMP_LINE + BASE;
  place(header.line, headUp);
  place(footer.line, edge);
  const end = mirrored ? { at: margins.left, side: 'start' as const } : { at: right, side: 'end' as const };
  const used = mark === null ? 0 : on.drawMark(mark, end.at, headUp, end.side);
  const shift = mirrored ? used : -used;
  on.drawWords(header.words, end.at + shift, headUp, SIZE, end.side);
  on.drawWords(footer.words, end.at, edge, SIZE, end.side);
  // In a plan from right to left the numbers of rows and lines stand between the text and the rule.
  const beside = mirrored ? 46 : 14;
  if (options.notesMargin) on.drawNotesRule(right + beside, margins.bottom, on.height - margins.top);
}

/** Writes the page of its heading at the end of each line that names one. The lines are found by their links. */
function setReferences(on: PageStamp, stamp: StampSheet, numbers: ReadonlyMap<string, number | null>): void {
  if (stamp.references.length === 0) return;
  const { options, mirrored } = stamp;
  const scale = options.fontSize / 10;
  for (const { target, left, bottom, right } of on.links()) {
    const number = numbers.get(target) ?? null;
    if (number === null) continue;
    const [at, side] = mirrored ? ([left, 'start'] as const) : ([right, 'end'] as const);
    on.drawWords(String(number), at, bottom + REFERENCE_BASE * scale, REFERENCE_SIZE * scale, side, 'ink');
  }
}

/** Words with page numbers in them; where the stamp's font lacks a letter, the numbers alone. */
function fittingWords(font: StampFont, words: string): string {
  if (font.hasAll(words)) return words;
  return words.includes('{pages}') ? '{page} / {pages}' : '{page}';
}

/** The bookmarks in order; none where they are not one a heading. */
function bookmarksOf(document: PDFDocument, count: number): readonly PDFDict[] {
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks: PDFDict[] = [];
  const collect = (parent: PDFDict | undefined): void => {
    let next = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (next !== undefined && bookmarks.length <= count) {
      bookmarks.push(next);
      collect(next);
      next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
  };
  collect(outlines);
  return bookmarks.length === count ? bookmarks : [];
}

/** The number of the page that each bookmark leads to, from 1. */
function pagesOf(document: PDFDocument, bookmarks: readonly PDFDict[]): readonly (number | null)[] {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  return bookmarks.map((bookmark) => {
    const target = bookmark.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0);
    return target instanceof PDFRef ? (numbers.get(target.toString()) ?? null) : null;
  });
}

/**
 * Chromium names a bookmark by the pieces of its heading from left to right, which jumbles right-to-left and mixed
 * headings, and with what stands beside it. So the heading's own words are put in.
 */
function nameBookmarks(bookmarks: readonly PDFDict[], headings: readonly string[]): void {
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
  }
}

function setDetails(document: PDFDocument, { title, author, language, day, hash }: StampSheet): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  if (author !== '') document.setAuthor(author);
  document.setCreator('Plandesk');
  document.setProducer('Plandesk');
  const { context } = document;
  const info = context.lookup(context.trailerInfo.Info);
  if (day !== null) {
    document.setCreationDate(new Date(`${day}T00:00:00Z`));
    document.setModificationDate(new Date(`${day}T00:00:00Z`));
  } else if (info instanceof PDFDict) {
    info.delete(PDFName.of('CreationDate'));
    info.delete(PDFName.of('ModDate'));
  }
  const id = PDFHexString.of(hash.slice(0, 32).padEnd(32, '0'));
  context.trailerInfo.ID = context.obj([id, id]);
}
