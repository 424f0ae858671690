import { parentPort } from 'node:worker_threads';
import { diagramSources } from './diagram-sources';
import { browserHtml, printHtml } from './print-html';
import type { PrintAnswer, PrintTask } from './print-task';
import { stampPdf, warmStamp } from './stamp-pdf';

async function answer(task: PrintTask): Promise<PrintAnswer> {
  switch (task.kind) {
    case 'diagrams':
      return { kind: 'diagrams', sources: diagramSources(task.text) };
    case 'html':
      return { kind: 'html', page: await printHtml(task.plan) };
    case 'browser-html':
      return { kind: 'browser-html', page: await browserHtml(task.plan) };
    case 'stamp':
      return { kind: 'stamp', stamped: await stampPdf(task.plan) };
  }
}

function reasonOf(error: unknown): string {
  // The stack overflows on nesting far beyond what any paper could show.
  if (error instanceof RangeError) return 'its parts are nested too deeply to be printed';
  return error instanceof Error ? error.message : String(error);
}

parentPort?.on('message', (task: PrintTask) => {
  answer(task)
    .catch((error: unknown): PrintAnswer => ({ kind: 'failed', reason: reasonOf(error) }))
    .then((message) => {
      parentPort?.postMessage(message);
      // While the browser sets the pages there is nothing to do here.
      const fonts = task.kind === 'html' ? task.plan.fontsFolder : null;
      return fonts === null ? undefined : warmStamp(fonts).catch(() => undefined);
    });
});
