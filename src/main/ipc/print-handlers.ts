import { dirname, extname, join } from 'node:path';
import type { PlanId, RequestAnswer } from '../../shared/ipc/contract';
import { localDay } from '../../shared/plan/plan-date';
import type { Desk } from '../desk';
import { askPlaceForPdf } from '../dialogs';
import { contentHash } from '../plans/content-hash';
import { encodePlan } from '../plans/plan-text';
import { fail, succeed } from '../plans/problem';
import { suggestFileName } from '../plans/suggest-file-name';
import { earlierText } from '../plans/versions/earlier-text';
import { exportPdf } from '../print/export-pdf';
import type { Handlers } from './guarded-handle';

/** Paper. `folder` is where PDFs of plans without a file are offered to be saved. */
export function makePrintHandlers(
  desk: Desk,
  { folder }: { readonly folder: string },
): Pick<Handlers, 'plan:export-pdf' | 'plan:cancel-export'> {
  const { plans, window } = desk;
  const running = new Map<PlanId, AbortController>();
  return {
    'plan:export-pdf': async ({ id, text, options }) => {
      const plan = plans.find(id);
      if (plan === null)
        return fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open it.');
      const beside = plan.path ?? join(folder, suggestFileName(text));
      const outFile = await askPlaceForPdf(window.browserWindow, `${withoutExtension(beside)}.pdf`);
      if (outFile === null) return succeed(null);
      const stop = new AbortController();
      running.get(id)?.abort();
      running.set(id, stop);
      try {
        const { pages, preFlight } = await exportPdf({
          text,
          baseFolder: plan.path === null ? null : dirname(plan.path),
          name: plan.name,
          hash: contentHash(encodePlan(text, plan.encoding) ?? Buffer.from(text, 'utf8')),
          today: localDay(new Date()),
          earlier: async () => (plan.path === null ? null : earlierText(desk.versions, plan.path, text)),
          options,
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

function withoutExtension(path: string): string {
  const extension = extname(path);
  return extension === '' ? path : path.slice(0, -extension.length);
}
