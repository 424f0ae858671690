import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAMP_FONT_FILE } from '../../../../src/main/print/fonts/font-face';
import { collectPrintFonts } from '../../../../src/main/print/fonts/print-fonts-plugin';
import { stampPdf } from '../../../../src/main/print/stamp-pdf';

let fontsFolder = '';
beforeAll(async () => {
  fontsFolder = await mkdtemp(join(tmpdir(), 'plandesk-stamp-'));
  await copyFile(collectPrintFonts().files.get(STAMP_FONT_FILE) ?? '', join(fontsFolder, STAMP_FONT_FILE));
});
afterAll(() => rm(fontsFolder, { recursive: true, force: true }));

async function printed(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page <= pages; page += 1) document.addPage([595.28, 841.89]).drawText(`sheet ${page}`);
  return document.save();
}

const plan = { title: '计划', language: 'zh-CN', headings: [] };

describe('finishing a PDF', () => {
  it('takes the sheet with the running header out and keeps every page of the plan', async () => {
    const { pdf, pages } = await stampPdf({ ...plan, pdf: await printed(3), fontsFolder });
    expect(pages).toBe(3);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(3);
  });

  it('tells title and language and no time, so that the same plan is the same file', async () => {
    const bare = await printed(2);
    const once = await stampPdf({ ...plan, pdf: bare, fontsFolder });
    const again = await stampPdf({ ...plan, pdf: bare, fontsFolder });

    const document = await PDFDocument.load(once.pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe('计划');
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toContain('zh-CN');
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([undefined, undefined]);
    expect(Buffer.from(once.pdf).equals(Buffer.from(again.pdf))).toBe(true);
  });

  it('refuses a print that came out without a page', async () => {
    await expect(stampPdf({ ...plan, pdf: await printed(0), fontsFolder })).rejects.toThrow('empty');
  });
});
