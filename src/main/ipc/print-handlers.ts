import { extname, join } from 'node:path';
import type { PlanId, RequestAnswer } from '../../shared/ipc/contract';
import type { Desk } from '../desk';
import { askPlaceForPdf } from '../dialogs';
import { fail, succeed } from '../plans/problem';
import { suggestFileName } from '../plans/suggest-file-name';
import { exportPdf } from '../print/export-pdf';
import type { Handlers } from './guarded-handle';
import { printJob } from './print-job';

/** Paper. `folder` is where PDFs of plans without a file are offered to be saved. */
export function makePrintHandlers(
  desk: Desk,
  { folder }: { readonly folder: string },
): Pick<Handlers, 'plan:export-pdf' | 'plan:cancel-export'> {
  const { window } = desk;
  const running = new Map<PlanId, AbortController>();
  return {
    'plan:export-pdf': async ({ id, text, options }) => {
      const job = printJob(desk, { id, text, options });
      if (job === null) return fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open it.');
      const suggested = placeBeside(desk, { id, text }, folder, '.pdf');
      const outFile = await askPlaceForPdf(window.browserWindow, suggested);
      if (outFile === null) return succeed(null);
      const stop = new AbortController();
      running.get(id)?.abort();
      running.set(id, stop);
      try {
        const { pages, preFlight } = await exportPdf({
          ...job,
          outFile,
          signal: stop.signal,
          onProgress: (done, of, step) => window.send('export:progress', { id, done, of, step }),
        });
        return succeed({ name: outFile, pages, preFlight });
      } catch (error) {
        return stop.signal.aborted ? succeed(null) : exportFailed(error);
      } finally {
        if (running.get(id) === stop) running.delete(id);
      }
    },

    'plan:cancel-export': ({ id }) => {
      const stop = running.get(id);
      stop?.abort();
      return succeed(stop !== undefined);
    },
  };
}

function exportFailed(error: unknown): RequestAnswer<'plan:export-pdf'> {
  const reason = error instanceof Error ? error.message : String(error);
  return fail(
    'export-failed',
    `The PDF could not be made: ${reason.replace(/\.$/, '')}.`,
    'The plan is unchanged, and no half-made PDF was left behind.',
    'Try again, or choose another place.',
  );
}

/** The place that is offered for a file made of a plan: beside the plan, under its name. */
export function placeBeside(
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
