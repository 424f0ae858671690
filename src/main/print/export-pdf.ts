import { join } from 'node:path';
import type { Drawing } from '../../shared/diagrams/drawing';
import type { PreFlight } from '../../shared/print/pre-flight';
import type { PrintOptions } from '../../shared/print/print-options';
import type { EarlierText } from './appendix-changes';
import { type Guarded, guarded, type Step } from './guarded';
import { sheetOf } from './paper';
import { pdfFromHtml } from './pdf-window';
import { type PrintWorker, startPrintWorker } from './start-print-worker';
import { findPdfTarget, writePdf } from './write-pdf';

/** What is printed. */
export interface PrintJob extends Guarded {
  /** The text as it would be saved. */
  readonly text: string;
  /** The hash of the bytes that it would be saved as. */
  readonly hash: string;
  /** The name of the plan's file, or what a plan without one is called. */
  readonly name: string;
  /** The folder that holds the plan's pictures; null for a plan that was never saved. */
  readonly baseFolder: string | null;
  readonly options: PrintOptions;
  /** What the appendix of changes compares with; null for nothing. Asked only for that appendix. */
  readonly earlier?: () => Promise<EarlierText | null>;
  /** The day for the readiness in the appendix, as `YYYY-MM-DD`, and the rules that are switched off for all plans. */
  readonly today: string;
  readonly rulesOff?: readonly string[];
  /** Draws a diagram of the plan; without it diagrams are printed as code. Rejects when the signal is aborted. */
  readonly drawDiagram?: (source: string, signal: AbortSignal) => Promise<Drawing>;
}

export interface ExportJob extends PrintJob {
  /** Where the PDF goes. A file that is there is replaced at the very end, in one step. */
  readonly outFile: string;
}

export interface PrintedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly preFlight: PreFlight;
}

const PDF_STEPS = ['Reading the plan', 'Setting the pages', 'Adding page numbers', 'Writing the file'] as const;
const HTML_STEPS = ['Reading the plan', 'Writing the file'] as const;

/**
 * Prints a plan to a PDF file. Rejects with an Error whose message can be shown to a person. A cancelled or failed
 * export leaves no new file, and a file that was there stays as it was.
 */
export async function exportPdf(job: ExportJob): Promise<Omit<PrintedPdf, 'pdf'>> {
  const target = await findPdfTarget(job.outFile);
  return guarded(job, PDF_STEPS, async (signal, step) => {
    const { pdf, pages, preFlight } = await makePdf(job, signal, step);
    step(3);
    await writePdf(target, pdf, signal);
    step(4);
    return { pages, preFlight };
  });
}

/** Prints a plan to a PDF in memory. Rejects as {@link exportPdf} does. */
export function printPlan(job: PrintJob): Promise<PrintedPdf> {
  return guarded(job, PDF_STEPS, (signal, step) => makePdf(job, signal, step));
}

/** Writes a plan as one HTML file for any browser. Rejects as {@link exportPdf} does. */
export async function exportHtml(job: ExportJob): Promise<Pick<PrintedPdf, 'preFlight'>> {
  const target = await findPdfTarget(job.outFile);
  return guarded(job, HTML_STEPS, async (signal, step) => {
    step(0);
    const { html, findings } = await withWorker(signal, async (worker) =>
      worker.makeBrowserHtml(await planOf(job, worker, signal, step)),
    );
    step(1);
    await writePdf(target, Buffer.from(html, 'utf8'), signal);
    step(2);
    return { preFlight: { pages: 0, ...findings } };
  });
}

async function makePdf(job: PrintJob, signal: AbortSignal, step: Step): Promise<PrintedPdf> {
  return withWorker(signal, async (worker) => {
    step(0);
    const plan = await planOf(job, worker, signal, step);
    const { html, headings, stamp, findings } = await worker.makeHtml(plan);
    step(1);
    const bare = await pdfFromHtml(html, sheetOf(job.options), signal);
    step(2);
    const { pdf, pages } = await worker.stamp({ pdf: bare, stamp, headings, fontsFolder: FONTS });
    return { pdf, pages, preFlight: { pages, ...findings } };
  });
}

const FONTS = join(import.meta.dirname, 'fonts');

async function planOf(job: PrintJob, worker: PrintWorker, signal: AbortSignal, step: Step) {
  const { text, name, hash, baseFolder, options, today, rulesOff = [], drawDiagram } = job;
  const diagrams = new Map<string, Drawing>();
  if (drawDiagram !== undefined && /mermaid/i.test(text)) {
    const sources = await worker.findDiagrams(text);
    for (const source of sources) {
      step(0, `Drawing diagram ${diagrams.size + 1} of ${sources.length}`);
      diagrams.set(source, await drawDiagram(source, signal));
    }
    step(0);
  }
  const earlier = options.appendix.changes ? ((await job.earlier?.()) ?? null) : null;
  return { text, name, hash, baseFolder, options, today, rulesOff, diagrams, earlier, fontsFolder: FONTS };
}

async function withWorker<T>(signal: AbortSignal, work: (worker: PrintWorker) => Promise<T>): Promise<T> {
  const worker = startPrintWorker(signal);
  try {
    return await work(worker);
  } finally {
    await worker.stop();
  }
}
