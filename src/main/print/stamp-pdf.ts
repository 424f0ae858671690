import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import {
  beginMarkedContent,
  drawObject,
  endMarkedContent,
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  translate,
} from 'pdf-lib';
import { STAMP_FONT_FILE } from './fonts/font-face';
import { MARGINS } from './paper';

export interface StampPlan {
  /** The PDF of the page that `printHtml` made; its last sheet holds the running header. */
  readonly pdf: Uint8Array;
  readonly title: string;
  readonly language: string;
  /** The words of each heading, in order. */
  readonly headings: readonly string[];
  readonly fontsFolder: string;
}

const SIZE = 7.8;
const SOFT_INK = rgb(0.365, 0.38, 0.408);
/** How far the running header and the page number stand from the paper's edge, in points. */
const FROM_EDGE = 34;
const HEADER_HEIGHT = 14;

/**
 * Finishes a PDF: the running header on all pages but the first, "Page x of y" on every page, title and language set,
 * times and ids taken out. Bookmarks, tags and links stay as they are. What is stamped is marked as no part of the text.
 */
export async function stampPdf(plan: StampPlan): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  const document = await PDFDocument.load(plan.pdf, { updateMetadata: false });
  document.registerFontkit(fontkit);
  const font = await document.embedFont(await readFile(join(plan.fontsFolder, STAMP_FONT_FILE)), { subset: true });

  const pages = document.getPages().slice(0, -1);
  const sheet = document.getPages().at(-1);
  if (sheet === undefined || pages.length === 0) throw new Error('the printed page came out empty');
  const { width, height } = sheet.getSize();
  const headerTop = height - MARGINS.top;
  const header = await document.embedPage(sheet, {
    left: MARGINS.left,
    right: width - MARGINS.right,
    bottom: headerTop - HEADER_HEIGHT,
    top: headerTop,
  });
  document.removePage(pages.length);

  for (const [index, page] of pages.entries()) {
    if (index > 0) drawHeader(page, page.node.newXObject('Header', header.ref));
    drawPageNumber(page, font, `Page ${index + 1} of ${pages.length}`);
  }
  nameBookmarks(document, plan.headings);
  setDetails(document, plan);
  return { pdf: await document.save({ updateFieldAppearances: false }), pages: pages.length };
}

const artifact = () => beginMarkedContent(PDFName.of('Artifact'));

function drawHeader(page: PDFPage, name: PDFName): void {
  const up = page.getHeight() - FROM_EDGE - HEADER_HEIGHT;
  const place = [pushGraphicsState(), translate(MARGINS.left, up), drawObject(name), popGraphicsState()];
  page.pushOperators(artifact(), ...place, endMarkedContent());
}

function drawPageNumber(page: PDFPage, font: PDFFont, words: string): void {
  const x = page.getWidth() - MARGINS.right - font.widthOfTextAtSize(words, SIZE);
  page.pushOperators(artifact());
  page.drawText(words, { x, y: FROM_EDGE, size: SIZE, font, color: SOFT_INK });
  page.pushOperators(endMarkedContent());
}

/**
 * Chromium names a bookmark by the pieces of its heading from left to right, which jumbles right-to-left and mixed
 * headings. Where there is one bookmark a heading, the heading's own words are put in.
 */
function nameBookmarks(document: PDFDocument, headings: readonly string[]): void {
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks: PDFDict[] = [];
  const collect = (parent: PDFDict | undefined): void => {
    let next = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (next !== undefined && bookmarks.length <= headings.length) {
      bookmarks.push(next);
      collect(next);
      next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
  };
  collect(outlines);
  if (bookmarks.length !== headings.length) return;
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
  }
}

function setDetails(document: PDFDocument, plan: StampPlan): void {
  document.setTitle(plan.title, { showInWindowTitleBar: true });
  document.setLanguage(plan.language);
  document.setCreator('Plandesk');
  document.setProducer('Plandesk');
  const { context } = document;
  const info = context.lookup(context.trailerInfo.Info);
  if (info !== undefined && 'delete' in info && typeof info.delete === 'function') {
    info.delete(PDFName.of('CreationDate'));
    info.delete(PDFName.of('ModDate'));
  }
  // A file identifier is optional, and a fixed one keeps the same plan the same file.
  const id = PDFHexString.of('0'.repeat(32));
  context.trailerInfo.ID = context.obj([id, id]);
}
