import { PDFDocument, PDFName, PDFRawStream, PDFRef, StandardFonts } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../../src/main/print/open-pdf';

const PAGES = 230;

/** A PDF with a table of its objects as a browser writes it, or with packed objects, which other versions may write. */
async function madePdf(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= PAGES; page += 1) document.addPage().drawText(`page ${page} endobj`, { font });
  document.setTitle('endstream (and) endobj');
  return document.save({ useObjectStreams });
}

async function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const read = await task.promise;
  const words: string[] = [];
  for (let page = 1; page <= read.numPages; page += 1) {
    const { items } = await (await read.getPage(page)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return words;
}

describe('a PDF of which only some is read', () => {
  for (const packed of [false, true]) {
    it(`keeps all that stands on its pages${packed ? ', also where its objects are packed' : ''}`, async () => {
      const file = await openPdf(await madePdf(packed));
      const pdf = await file.write();
      expect(await wordsOf(pdf)).toEqual(Array.from({ length: PAGES }, (_, index) => `page ${index + 1} endobj`));
      expect((await PDFDocument.load(pdf)).getTitle()).toBe('endstream (and) endobj');
    });
  }

  it('takes what is added, and leaves out a page that was dropped with all it showed', async () => {
    const file = await openPdf(await madePdf(false));
    const { document } = file;
    const last = document.getPage(PAGES - 1);
    document.removePage(PAGES - 1);
    file.drop(last);
    document.insertPage(0).drawText('first', { font: await document.embedFont(StandardFonts.Courier) });

    const pdf = await file.write();

    const words = await wordsOf(pdf);
    expect([words.length, words[0], words[1], words.at(-1)]).toEqual([
      PAGES,
      'first',
      'page 1 endobj',
      `page ${PAGES - 1} endobj`,
    ]);
    const { context } = await PDFDocument.load(pdf);
    const shown = last.node.get(PDFName.of('Contents'));
    expect(context.lookup(last.ref)).toBeUndefined();
    expect(String(shown)).toMatch(/\d+ 0 R/);
    for (const [, number] of String(shown).matchAll(/(\d+) 0 R/g)) {
      expect(context.lookup(PDFRef.of(Number(number)))).toBeUndefined();
    }
  });

  it('reads what a page shows where it is asked to, and nothing else', async () => {
    const file = await openPdf(await madePdf(false));
    const [first, second] = file.document.getPages();
    if (first === undefined || second === undefined) throw new Error('no pages');
    file.readContents(first);
    expect(first.node.Contents()?.toString()).toBeDefined();
    const streams = file.document.context.enumerateIndirectObjects().filter(([, one]) => one instanceof PDFRawStream);
    expect(streams).toHaveLength(1);
  });

  it('is opened also where it has as many tags as a plan of a thousand pages', async () => {
    const tags = Array.from({ length: 150_000 }, (_, index) => `<</Type /StructElem /S /P /ID (${index})>>`);
    const objects = ['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R] /Count 1>>'].concat(
      ['<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>', '<</Title (Plan)>>'],
      tags,
    );
    const parts = ['%PDF-1.4\n'];
    const places: number[] = [];
    let length = parts[0]?.length ?? 0;
    for (const [index, body] of objects.entries()) {
      const part = `${index + 1} 0 obj\n${body}\nendobj\n`;
      places.push(length);
      parts.push(part);
      length += part.length;
    }
    parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
    parts.push(places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join(''));
    parts.push(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R>>\nstartxref\n${length}\n%%EOF\n`);
    const file = await openPdf(Buffer.from(parts.join('')));
    expect(file.document.getPageCount()).toBe(1);
    expect((await file.write()).length).toBeLessThan(length);
  });

  it('refuses what is no PDF', async () => {
    await expect(openPdf(Buffer.from('<!doctype html>'))).rejects.toThrow();
  });
});
