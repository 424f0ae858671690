import { PDFArray, PDFDocument, PDFName, PDFObjectParser, type PDFPage, PDFRef } from 'pdf-lib';
import { findPdfObjects, isStream } from './pdf-objects';
import { writePdfObjects } from './write-pdf-objects';

/**
 * A PDF of which only what is changed is read: pages, bookmarks, links and details. What the pages show, fonts, pictures and
 * tags, nearly all of the file, is passed on as it is.
 */
export interface OpenPdf {
  /** Its pages can be added to; what they show can't be looked at, but for those of `readContents`. */
  readonly document: PDFDocument;
  readContents(page: PDFPage): void;
  /** Leaves a page that was taken out of the document, and what it shows, out of the file. */
  drop(page: PDFPage): void;
  write(): Promise<Uint8Array>;
}

/** Tags and the lists that lead to them, and fonts. */
const UNREAD = /^\s*(?:<<\s*\/(?:Type\s*\/(?:StructElem|Font|FontDescriptor)\b|Limits\b|Nums\b)|\[)/;

/** Opens a PDF. Rejects with an Error for what is none. */
export async function openPdf(pdf: Uint8Array): Promise<OpenPdf> {
  const { root, info, bodies } = await findPdfObjects(pdf);
  const unread = new Map(bodies);
  const read: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  for (const [number, body] of bodies) {
    if (isStream(body) || UNREAD.test(Buffer.from(body.subarray(0, 40)).toString('latin1'))) continue;
    unread.delete(number);
    read.push(Buffer.from(`${number} 0 obj`), body, Buffer.from('endobj\n'));
  }
  read.push(Buffer.from(`trailer\n<</Root ${root} 0 R /Info ${info} 0 R>>\n`));
  const document = await PDFDocument.load(Buffer.concat(read), { updateMetadata: false });
  const { context } = document;
  for (const number of bodies.keys()) context.largestObjectNumber = Math.max(context.largestObjectNumber, number);
  for (const { node } of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'));
    if (contents instanceof PDFRef) node.set(PDFName.of('Contents'), context.obj([contents]));
  }
  const contentsOf = (page: PDFPage): readonly PDFRef[] => {
    const contents = page.node.get(PDFName.of('Contents'));
    return contents instanceof PDFArray ? contents.asArray().filter((ref) => ref instanceof PDFRef) : [];
  };
  const dropped: PDFRef[] = [];
  return {
    document,
    readContents(page) {
      for (const ref of contentsOf(page)) {
        const body = unread.get(ref.objectNumber);
        if (body === undefined) continue;
        context.assign(ref, PDFObjectParser.forBytes(body, context).parseObject());
        unread.delete(ref.objectNumber);
      }
    },
    drop(page) {
      dropped.push(page.ref, ...contentsOf(page));
    },
    async write() {
      // What is drawn on other pages is only taken from the dropped ones here.
      await document.flush();
      for (const ref of dropped) {
        context.delete(ref);
        unread.delete(ref.objectNumber);
      }
      return writePdfObjects(context, unread);
    },
  };
}
