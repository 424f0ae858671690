import { extname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { PlanId } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import type { Desk } from '../desk';
import { askPlaceForHtml, askPlaceForPdf } from '../dialogs';
import { fail, succeed } from '../plans/problem';
import { suggestFileName } from '../plans/suggest-file-name';
import type { ExportJob, PrintedPdf } from '../print/export-pdf';
import type { Handlers } from './guarded-handle';
import { printJob } from './print-job';

type PrintArgument = Parameters<Handlers['plan:export-pdf']>[0];

/** A kind of file that is made of a plan. */
interface Kind<T> {
  readonly extension: '.pdf' | '.html';
  /** What is made, as the subject of a sentence. */
  readonly what: string;
  readonly ask: (window: BrowserWindow, suggested: string) => Promise<string | null>;
  readonly make: (job: ExportJob) => Promise<T>;
}

const PDF: Kind<Omit<PrintedPdf, 'pdf'>> = {
  extension: '.pdf',
  what: 'The PDF',
  ask: askPlaceForPdf,
  // Loaded when it is asked for, as all of print.
  make: async (job) => (await import('../print/export-pdf')).exportPdf(job),
};
const HTML: Kind<Pick<PrintedPdf, 'preFlight'>> = {
  extension: '.html',
  what: 'The page',
  ask: askPlaceForHtml,
  make: async (job) => (await import('../print/export-pdf')).exportHtml(job),
};

/** Files made of plans. `folder` is where those of plans without a file are offered to be saved. */
export function makePrintHandlers(
  desk: Desk,
  { folder }: { readonly folder: string },
): Pick<Handlers, 'plan:export-pdf' | 'plan:export-html' | 'plan:cancel-export'> {
  const { window } = desk;
  const running = new Map<PlanId, AbortController>();

  async function exported<T>(
    argument: PrintArgument,
    { extension, what, ask, make }: Kind<T>,
  ): Promise<Result<(T & { readonly name: string }) | null>> {
    const { id } = argument;
    const job = printJob(desk, argument);
    if (job === null) return fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open it.');
    const outFile = await ask(window.browserWindow, placeBeside(desk, argument, folder, extension));
    if (outFile === null) return succeed(null);
    const stop = new AbortController();
    running.get(id)?.abort();
    running.set(id, stop);
    try {
      const made = await make({
        ...job,
        outFile,
        signal: stop.signal,
        onProgress: (done, of, step) => window.send('export:progress', { id, done, of, step }),
      });
      return succeed({ ...made, name: outFile });
    } catch (error) {
      return stop.signal.aborted ? succeed(null) : exportFailed(what, error);
    } finally {
      if (running.get(id) === stop) running.delete(id);
    }
  }

  return {
    'plan:export-pdf': (argument) => exported(argument, PDF),
    'plan:export-html': (argument) => exported(argument, HTML),
    'plan:cancel-export': ({ id }) => {
      const stop = running.get(id);
      stop?.abort();
      return succeed(stop !== undefined);
    },
  };
}

function exportFailed(what: string, error: unknown): Result<never> {
  const reason = error instanceof Error ? error.message : String(error);
  return fail(
    'export-failed',
    `${what} could not be made: ${reason.replace(/\.$/, '')}.`,
    'The plan is unchanged, and no half-made file was left behind.',
    'Try again, or choose another place.',
  );
}

/** The place that is offered for a file made of a plan: beside the plan, under its name. */
function placeBeside(
  desk: Desk,
  { id, text }: { readonly id: PlanId; readonly text: string },
  folder: string,
  extension: string,
): string {
  return `${withoutExtension(desk.plans.find(id)?.path ?? join(folder, suggestFileName(text)))}${extension}`;
}

function withoutExtension(path: string): string {
  const extension = extname(path);
  return extension === '' ? path : path.slice(0, -extension.length);
}
