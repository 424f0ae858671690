import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAMP_FONT_FILE } from '../../../../src/main/print/fonts/font-face';
import { collectPrintFonts } from '../../../../src/main/print/fonts/print-fonts-plugin';
import { printFacts } from '../../../../src/main/print/print-facts';
import { stampPdf } from '../../../../src/main/print/stamp-pdf';
import { stampSheet } from '../../../../src/main/print/stamp-sheet';
import { PRINT_DEFAULTS } from '../../../../src/shared/print/print-options';

let fontsFolder = '';
beforeAll(async () => {
  fontsFolder = await mkdtemp(join(tmpdir(), 'plandesk-stamp-'));
  await copyFile(collectPrintFonts().files.get(STAMP_FONT_FILE) ?? '', join(fontsFolder, STAMP_FONT_FILE));
});
afterAll(() => rm(fontsFolder, { recursive: true, force: true }));

async function printed(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages + 2; page += 1) document.addPage([595.28, 841.89]).drawText(`sheet ${page}`);
  return document.save();
}

const text = '# 计划\n\n> **Status:** Draft\n> **Last Updated:** 2026-11-20\n';
const stamp = stampSheet(PRINT_DEFAULTS, printFacts(text, { name: 'plan.md', hash: 'abc' }), {
  language: 'zh-CN',
  references: [],
  hash: 'abc',
});
const plan = { stamp, headings: [] };

describe('finishing a PDF', () => {
  it('takes the sheets with the running lines out and keeps every page of the plan', async () => {
    const { pdf, pages } = await stampPdf({ ...plan, pdf: await printed(3), fontsFolder });
    expect(pages).toBe(3);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(3);
  });

  it('tells title, language and the plan’s own day, never the time of the print, so that the same plan is the same file', async () => {
    const bare = await printed(2);
    const once = await stampPdf({ ...plan, pdf: bare, fontsFolder });
    const again = await stampPdf({ ...plan, pdf: bare, fontsFolder });

    const document = await PDFDocument.load(once.pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe('计划');
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toContain('zh-CN');
    const day = new Date('2026-11-20T00:00:00Z');
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([day, day]);
    expect(Buffer.from(once.pdf).equals(Buffer.from(again.pdf))).toBe(true);
  });

  it('refuses a print that came out without a page', async () => {
    await expect(stampPdf({ ...plan, pdf: await printed(0), fontsFolder })).rejects.toThrow('empty');
  });
});
