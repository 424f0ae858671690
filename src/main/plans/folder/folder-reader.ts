import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FolderAnswer, FolderTask, FoundInPlan, ReadRow } from './folder-task';

type AnswerTo<T extends FolderTask> = T extends { readonly kind: 'row' } ? ReadRow : FoundInPlan;

/** Reads the plans of a folder in a thread of its own, so that neither many nor hostile ones hold up the app. */
export class FolderReader {
  #worker: Worker | null = null;

  /** `deadline`: how long one file may take, in milliseconds, before the others have their turn. */
  constructor(
    private readonly deadline: number,
    private readonly file = join(import.meta.dirname, 'folder-worker.cjs'),
  ) {}

  /** One file at a time. A file that takes too long or ends the thread is told as a problem of that file. */
  read<T extends FolderTask>(task: T): Promise<AnswerTo<T>> {
    this.#worker ??= new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (answer: FolderAnswer) => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', onEnd).off('exit', onEnd);
        resolve(answer as AnswerTo<T>);
      };
      const onEnd = () => {
        if (this.#worker === worker) this.#worker = null;
        settle({ problem: 'It could not be read: it needs more time or memory than one plan of many may take.' });
      };
      const timer = setTimeout(() => {
        void worker.terminate();
        onEnd();
      }, this.deadline);
      worker.on('message', settle).on('error', onEnd).on('exit', onEnd);
      worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
