import type { PlanId } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import type { Desk } from '../desk';
import { fail, succeed } from '../plans/problem';
import { printSheets } from '../printing/paper-window';
import type { Handlers } from './guarded-handle';
import { printJob } from './print-job';

/** What is printed before it leaves the window. */
export function makePreviewHandlers(
  desk: Desk,
): Pick<Handlers, 'print:preview' | 'print:cancel-preview' | 'print:sheets'> {
  const running = new Map<PlanId, AbortController>();
  return {
    'print:preview': async (argument) => {
      const job = printJob(desk, argument);
      if (job === null) return notOpen();
      const { id } = argument;
      const stop = new AbortController();
      running.get(id)?.abort();
      running.set(id, stop);
      try {
        const { printPlan } = await import('../print/export-pdf');
        const { pdf, preFlight } = await printPlan({
          ...job,
          signal: stop.signal,
          onProgress: (done, of, step) => desk.window.send('print:progress', { id, done, of, step }),
        });
        return succeed({ pdf, preFlight });
      } catch (error) {
        if (stop.signal.aborted) return succeed(null);
        const happened = `The pages could not be made: ${reasonOf(error)}.`;
        return fail('export-failed', happened, 'The plan is unchanged.', 'Try again, or with other options.');
      } finally {
        if (running.get(id) === stop) running.delete(id);
      }
    },

    'print:cancel-preview': ({ id }) => {
      const stop = running.get(id);
      stop?.abort();
      return succeed(stop !== undefined);
    },

    'print:sheets': async ({ id, sheets }) => {
      const plan = desk.plans.find(id);
      if (plan === null) return notOpen();
      try {
        return succeed(await printSheets(sheets, plan.name));
      } catch (error) {
        const happened = `The pages could not be printed: ${reasonOf(error)}.`;
        return fail('export-failed', happened, 'The plan is unchanged.', 'Try again, or export a PDF and print that.');
      }
    },
  };
}

function notOpen(): Result<never> {
  return fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open it.');
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
