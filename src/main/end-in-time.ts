import type { App } from 'electron';
import { withinTime } from './plans/within-time';

/** How long the end waits for work with files, in milliseconds. */
const LONGEST = 2000;

/** How often it is looked whether that work is done, in milliseconds. */
const EVERY = 50;

/** Whether this process waits for the system to do something with a file. */
function isWaitingForFiles(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
}

async function filesDone(): Promise<void> {
  while (isWaitingForFiles()) await new Promise((resolve) => setTimeout(resolve, EVERY));
}

/**
 * Has the app end though a disk does not answer: the system would keep a process that waits for one, without a window and
 * in the way of the next start. By the time of `will-quit` all that was to be kept is on disk. `others` ends other threads
 * that work with files, and is null where there are none.
 */
export function endInTime(app: App, others: () => Promise<void> | null): void {
  app.once('will-quit', (event) => {
    const ending = others();
    if (ending === null && !isWaitingForFiles()) return;
    event.preventDefault();
    const done = Promise.all([ending, filesDone()]);
    withinTime(done, LONGEST).then(
      (answer) => (answer === 'late' ? process.kill(process.pid, 'SIGKILL') : app.quit()),
      () => app.quit(),
    );
  });
}
