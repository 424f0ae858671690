import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  RenderingCancelledException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import { startWorker } from '../workers/start-worker';

/** The size of a page in points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A bookmark of the document: the words of a heading, and its page, from 0. */
export interface PageHeading {
  readonly words: string;
  readonly page: number;
}

/** The pages of a PDF, painted one at a time and only when asked. */
export interface PdfPages {
  readonly sizes: readonly PageSize[];
  readonly headings: readonly PageHeading[];
  /** Paints a page. True once it is on the canvas, false where the signal stopped it. */
  paint(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<boolean>;
  /** A picture of a page for a printer, as PNG; `turned` lays it on its side. */
  picture(page: number, turned: boolean): Promise<Uint8Array>;
  close(): void;
}

/** Reads a PDF in a worker of its own. The bytes are handed over and can't be used again. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  if (GlobalWorkerOptions.workerPort === null) {
    GlobalWorkerOptions.workerPort = startWorker(workerAddress);
  }
  const task = getDocument({ data: bytes, verbosity: 0, useWasm: false, useWorkerFetch: false, enableXfa: false });
  const pdf = await task.promise;
  const sizes: PageSize[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return {
    sizes,
    headings: await headingsOf(pdf),
    paint: (page, canvas, scale, signal) => paint(pdf, page, canvas, scale, signal),
    picture: (page, turned) => picture(pdf, page, turned),
    close: () => void task.destroy(),
  };
}

async function paint(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<boolean> {
  const page = await pdf.getPage(number + 1);
  if (signal.aborted) return false;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const rendering = page.render({ canvas, viewport });
  const stop = () => rendering.cancel();
  signal.addEventListener('abort', stop);
  try {
    await rendering.promise;
    return true;
  } catch (error) {
    if (error instanceof RenderingCancelledException) return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    page.cleanup();
  }
}

/** Fine enough for small type, and not too much for a printer. */
const DOTS_PER_INCH = 200;

async function picture(pdf: PDFDocumentProxy, number: number, turned: boolean): Promise<Uint8Array> {
  const page = await pdf.getPage(number + 1);
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72, rotation: (page.rotate + (turned ? 90 : 0)) % 360 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  page.cleanup();
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives its memory back at once: a long plan has many.
  canvas.width = 0;
  if (png === null) throw new Error(`page ${number + 1} could not be painted`);
  return new Uint8Array(await png.arrayBuffer());
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function headingsOf(pdf: PDFDocumentProxy): Promise<readonly PageHeading[]> {
  const found: PageHeading[] = [];
  const walk = async (items: Outline): Promise<void> => {
    for (const { title, dest, items: inside } of items ?? []) {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      const place: unknown = target?.[0];
      const page = isReference(place) ? await pdf.getPageIndex(place).catch(() => null) : null;
      if (page !== null) found.push({ words: title, page });
      await walk(inside);
    }
  };
  await walk(await pdf.getOutline());
  return found;
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
