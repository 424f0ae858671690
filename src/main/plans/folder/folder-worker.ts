import { parentPort } from 'node:worker_threads';
import { type ReadRow, readRow } from './read-row';

/** What the thread that reads a folder's plans is asked. */
export interface FolderTask {
  readonly file: string;
  readonly today: string;
}

parentPort?.on('message', ({ file, today }: FolderTask) => {
  readRow(file, today)
    .catch((error: unknown): ReadRow => ({ problem: error instanceof Error ? error.message : String(error) }))
    .then((answer) => parentPort?.postMessage(answer));
});
