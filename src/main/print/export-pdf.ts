import { join } from 'node:path';
import { type PreFlight, plainReport } from '../../shared/print/pre-flight';
import type { PrintOptions } from '../../shared/print/print-options';
import { languageOf } from './language-of';
import { pdfFromHtml } from './pdf-window';
import { startPrintWorker } from './start-print-worker';
import { findPdfTarget, writePdf } from './write-pdf';

export interface ExportJob {
  /** The text as it would be saved. */
  readonly text: string;
  /** The folder that holds the plan's pictures; null for a plan that was never saved. */
  readonly baseFolder: string | null;
  readonly options: PrintOptions;
  /** Title of the document and of its running header. */
  readonly title: string;
  /** Where the PDF goes. A file that is there is replaced at the very end, in one step. */
  readonly outFile: string;
  readonly onProgress?: (done: number, of: number, step: string) => void;
  readonly signal?: AbortSignal;
  /** How long the export may take, in milliseconds; two minutes unless told. */
  readonly deadlineMs?: number;
}

export interface PrintedPages {
  readonly pages: number;
  readonly preFlight: PreFlight;
}

const DEADLINE_MS = 120_000;
const STEPS = ['Reading the plan', 'Setting the pages', 'Adding page numbers', 'Writing the file'] as const;

/**
 * Prints a plan to a PDF file. Rejects with an Error whose message can be shown to a person. A cancelled or failed
 * export leaves no new file, and a file that was there stays as it was.
 */
export async function exportPdf(job: ExportJob): Promise<PrintedPages> {
  const target = await findPdfTarget(job.outFile);
  const { signal, stopWatching } = watch(job);
  const step = (done: number) => job.onProgress?.(done, STEPS.length, STEPS[done] ?? 'Done');
  const fontsFolder = join(import.meta.dirname, 'fonts');
  const worker = startPrintWorker(signal);
  try {
    step(0);
    const { text, baseFolder, title, options } = job;
    const { paper } = options;
    const { html, headings } = await worker.makeHtml({ text, baseFolder, title, paper, fontsFolder });
    step(1);
    const bare = await pdfFromHtml(html, paper, signal);
    step(2);
    const { pdf, pages } = await worker.stamp({ pdf: bare, title, language: languageOf(text), headings, fontsFolder });
    step(3);
    await writePdf(target, pdf, signal);
    step(4);
    return { pages, preFlight: plainReport(pages) };
  } finally {
    stopWatching();
    await worker.stop();
  }
}

/** One signal for both ways an export can be stopped: by the person, and by the deadline. */
function watch(job: ExportJob): { readonly signal: AbortSignal; readonly stopWatching: () => void } {
  const stop = new AbortController();
  const deadlineMs = job.deadlineMs ?? DEADLINE_MS;
  const onCancel = () => stop.abort(new Error('The export was cancelled. No file was written.'));
  const timer = setTimeout(() => {
    const seconds = Math.round(deadlineMs / 1000);
    stop.abort(new Error(`The export took longer than ${seconds} seconds and was stopped. No file was written.`));
  }, deadlineMs);
  job.signal?.addEventListener('abort', onCancel);
  if (job.signal?.aborted) onCancel();
  return {
    signal: stop.signal,
    stopWatching: () => {
      clearTimeout(timer);
      job.signal?.removeEventListener('abort', onCancel);
    },
  };
}
