import { parentPort } from 'node:worker_threads';
import { findInPlan } from './find-in-plan';
import type { FolderAnswer, FolderTask } from './folder-task';
import { readRow } from './read-row';

function answer(task: FolderTask): Promise<FolderAnswer> {
  switch (task.kind) {
    case 'row':
      return readRow(task.file, task.today);
    case 'find':
      return findInPlan(task.file, task.query, task.most);
  }
}

parentPort?.on('message', (task: FolderTask) => {
  answer(task)
    .catch((error: unknown): FolderAnswer => ({ problem: error instanceof Error ? error.message : String(error) }))
    .then((message) => parentPort?.postMessage(message));
});
