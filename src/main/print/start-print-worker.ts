import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrintPage, PrintPlan } from './print-html';
import type { PrintAnswer, PrintTask } from './print-task';
import type { StampPlan } from './stamp-pdf';

export interface PrintWorker {
  makeHtml(plan: PrintPlan): Promise<PrintPage>;
  stamp(plan: StampPlan): Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
  stop(): Promise<void>;
}

const MOST_MEMORY_MB = 2048;

/**
 * Starts the thread in which a plan is read and a PDF finished: a hostile or huge plan can hold it up, never the app.
 * One task at a time. Aborting `signal` ends the thread at once; the task then rejects with the signal's reason.
 */
export function startPrintWorker(
  signal: AbortSignal,
  file = join(import.meta.dirname, 'print-worker.cjs'),
): PrintWorker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  const stop = async () => {
    await worker.terminate();
  };

  const run = (task: PrintTask): Promise<PrintAnswer> =>
    new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        signal.removeEventListener('abort', onAbort);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      const onMessage = (answer: PrintAnswer) => settle(() => resolve(answer));
      const onError = (error: unknown) => settle(() => reject(inWords(error)));
      const onExit = () => onError(new Error('The print thread ended before its work was done.'));
      const onAbort = () => {
        void worker.terminate();
        onError(signal.reason);
      };
      signal.addEventListener('abort', onAbort);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (signal.aborted) onAbort();
      else worker.postMessage(task);
    });

  return {
    async makeHtml(plan) {
      const answer = await run({ kind: 'html', plan });
      if (answer.kind === 'html') return answer.page;
      throw new Error(`The plan could not be laid out: ${answer.kind === 'failed' ? answer.reason : 'wrong answer'}`);
    },
    async stamp(plan) {
      const answer = await run({ kind: 'stamp', plan });
      if (answer.kind === 'stamp') return { pdf: answer.pdf, pages: answer.pages };
      throw new Error(`Page numbers could not be set: ${answer.kind === 'failed' ? answer.reason : 'wrong answer'}`);
    },
    stop,
  };
}

function inWords(error: unknown): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new Error('The plan needs more memory to print than is allowed.', { cause: error }) : error;
}
