import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfWord {
  readonly text: string;
  /** Left and right end and height of the base line above the foot of the page, in points. */
  readonly left: number;
  readonly right: number;
  readonly up: number;
  /** Part of the page rather than of the document: a running header, a page number. */
  readonly stamped: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

export interface PdfBookmark {
  readonly title: string;
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
      pages.push({ width, height, words });
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
      await page.getOperatorList();
      for (const word of (await page.getTextContent()).items) {
        if ('fontName' in word && page.commonObjs.has(word.fontName))
          fonts.add(page.commonObjs.get(word.fontName).name);
      }
    }
    const { info } = await pdf.getMetadata();
    const details = Object.fromEntries(Object.entries(info));
    return {
      pages,
      bookmarks: bookmarksOf(await pdf.getOutline()),
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

function bookmarksOf(outline: Outline): readonly PdfBookmark[] {
  return (outline ?? []).map(({ title, items }) => ({ title, inside: bookmarksOf(items) }));
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
