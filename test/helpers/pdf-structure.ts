import { readFile } from 'node:fs/promises';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as a screen reader meets it: in the order of the document, with what it is part of. */
export interface TaggedText {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  /** Roles of what holds it, from the outermost: `Table`, `TR`, `TD`. */
  readonly roles: readonly string[];
  /** Numbers that tell one table, one row, one cell and one heading from the others; -1 outside of them. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly heading: number;
  /** Height of its base line above the foot of the page, in points. */
  readonly up: number;
}

interface Holder {
  readonly roles: readonly string[];
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly heading: number;
  readonly page: PDFRef | null;
}

/** Reads the text of a tagged PDF by its tags. What is not tagged is no part of the document and left out. */
export async function readTags(path: string): Promise<readonly TaggedText[]> {
  const bytes = await readFile(path);
  const { texts, pageOf } = await markedTexts(bytes);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: TaggedText[] = [];
  const count = { Table: 0, TR: 0, TD: 0, H: 0 };

  const visit = (kid: PDFObject | undefined, holder: Holder): void => {
    const node = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (node instanceof PDFArray) for (const one of node.asArray()) visit(one, holder);
    else if (node instanceof PDFNumber) take(holder.page, node.asNumber(), holder);
    else if (node instanceof PDFDict) {
      const mark = node.get(PDFName.of('MCID'));
      const page = node.get(PDFName.of('Pg'));
      const on = page instanceof PDFRef ? page : holder.page;
      if (mark instanceof PDFNumber) {
        take(on, mark.asNumber(), holder);
        return;
      }
      const role = node.lookupMaybe(PDFName.of('S'), PDFName)?.asString().slice(1) ?? '';
      const isCell = role === 'TD' || role === 'TH';
      visit(node.get(PDFName.of('K')), {
        roles: role === '' ? holder.roles : [...holder.roles, role],
        table: role === 'Table' ? count.Table++ : holder.table,
        row: role === 'TR' ? count.TR++ : holder.row,
        cell: isCell ? count.TD++ : holder.cell,
        heading: /^H\d$/.test(role) ? count.H++ : holder.heading,
        page: on,
      });
    }
  };
  const take = (page: PDFRef | null, mark: number, holder: Holder): void => {
    const key = page === null ? '' : `p${page.objectNumber}R_mc${mark}`;
    const { page: _page, ...where } = holder;
    for (const { text, up } of texts.get(key) ?? []) found.push({ ...where, text, up, page: pageOf.get(key) ?? 0 });
  };
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  visit(root.get(PDFName.of('K')), { roles: [], table: -1, row: -1, cell: -1, heading: -1, page: null });
  return found;
}

interface Marked {
  readonly text: string;
  readonly up: number;
}

async function markedTexts(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const texts = new Map<string, Marked[]>();
  const pageOf = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push('id' in item ? String(item.id) : '');
        continue;
      }
      const key = open.findLast((id) => id !== '');
      if (key === undefined || item.str === '') continue;
      pageOf.set(key, number);
      const up = Number(item.transform[5] ?? 0);
      texts.set(key, [...(texts.get(key) ?? []), { text: item.str, up }]);
    }
  }
  await task.destroy();
  return { texts, pageOf };
}

/** The page of each heading, in order, by the place of its first words. */
export function headingPages(texts: readonly TaggedText[]): readonly number[] {
  const pages = new Map<number, number>();
  for (const { heading, page, text } of texts) {
    if (heading >= 0 && text.trim() !== '' && !pages.has(heading)) pages.set(heading, page);
  }
  return [...pages].sort(([a], [b]) => a - b).map(([, page]) => page);
}

/** The texts without header rows that stand again at the head of a later page. */
export function withoutRepeats(texts: readonly TaggedText[]): readonly TaggedText[] {
  const first = new Map<number, number>();
  for (const { roles, cell, page } of texts) {
    if (roles.includes('TH')) first.set(cell, Math.min(first.get(cell) ?? page, page));
  }
  return texts.filter(({ roles, cell, page }) => !roles.includes('TH') || first.get(cell) === page);
}
