import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrintPage, PrintPlan } from './print-html';
import type { PrintAnswer, PrintTask } from './print-task';
import type { StampedPdf, StampPlan } from './stamp-pdf';

export interface PrintWorker {
  /** The sources of a plan's diagrams, each once. */
  findDiagrams(text: string): Promise<readonly string[]>;
  makeHtml(plan: PrintPlan): Promise<PrintPage>;
  makeBrowserHtml(plan: PrintPlan): Promise<Pick<PrintPage, 'html' | 'findings'>>;
  stamp(plan: StampPlan): Promise<StampedPdf>;
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

  const failed = (what: string, answer: PrintAnswer) =>
    new Error(`${what}: ${answer.kind === 'failed' ? answer.reason : 'wrong answer'}`);
  return {
    async findDiagrams(text) {
      const answer = await run({ kind: 'diagrams', text });
      if (answer.kind === 'diagrams') return answer.sources;
      throw failed('The plan could not be read', answer);
    },
    async makeHtml(plan) {
      const answer = await run({ kind: 'html', plan });
      if (answer.kind === 'html') return answer.page;
      throw failed('The plan could not be laid out', answer);
    },
    async makeBrowserHtml(plan) {
      const answer = await run({ kind: 'browser-html', plan });
      if (answer.kind === 'browser-html') return answer.page;
      throw failed('The plan could not be laid out', answer);
    },
    async stamp(plan) {
      const answer = await run({ kind: 'stamp', plan });
      if (answer.kind === 'stamp') return answer.stamped;
      throw failed('Page numbers could not be set', answer);
    },
    stop,
  };
}

function inWords(error: unknown): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new Error('The plan needs more memory to print than is allowed.', { cause: error }) : error;
}
