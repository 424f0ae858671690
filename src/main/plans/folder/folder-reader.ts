import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FolderTask } from './folder-worker';
import type { ReadRow } from './read-row';

/** Longer than this no plan of a folder is read, in milliseconds: the others have their turn. */
const DEADLINE = 10_000;

/** Reads the plans of a folder in a thread of its own, so that neither many nor hostile ones hold up the app. */
export class FolderReader {
  #worker: Worker | null = null;

  constructor(private readonly file = join(import.meta.dirname, 'folder-worker.cjs')) {}

  /** One file at a time. A file that takes too long or ends the thread is told as a problem of that file. */
  read(task: FolderTask): Promise<ReadRow> {
    this.#worker ??= new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (answer: ReadRow) => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', onEnd).off('exit', onEnd);
        resolve(answer);
      };
      const onEnd = () => {
        if (this.#worker === worker) this.#worker = null;
        settle({ problem: 'It could not be read: it needs more time or memory than a list of plans may take.' });
      };
      const timer = setTimeout(() => {
        void worker.terminate();
        onEnd();
      }, DEADLINE);
      worker.on('message', settle).on('error', onEnd).on('exit', onEnd);
      worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
