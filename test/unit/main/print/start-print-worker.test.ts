import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPrintWorker } from '../../../../src/main/print/start-print-worker';
import { printPlan } from './print-plan';

const plan = printPlan('');
let folder = '';
const thread = async (name: string, body: string) => {
  const file = join(folder, `${name}.cjs`);
  await writeFile(
    file,
    `const { parentPort } = require('node:worker_threads');\nparentPort.on('message', (task) => { ${body} });\n`,
  );
  return file;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plandesk-worker-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the thread in which a plan is read for print', () => {
  it('can be stopped in the middle of a plan that holds the parser up', async () => {
    const stop = new AbortController();
    const worker = startPrintWorker(stop.signal, await thread('busy', 'for (;;) {}'));
    const page = worker.makeHtml(plan);
    stop.abort(new Error('cancelled'));
    await expect(page).rejects.toThrow('cancelled');
    await worker.stop();
  });

  it('does not start on a plan whose export is already cancelled', async () => {
    const worker = startPrintWorker(AbortSignal.abort(new Error('cancelled')), await thread('idle', ''));
    await expect(worker.makeHtml(plan)).rejects.toThrow('cancelled');
    await worker.stop();
  });

  it('takes one task after the other', async () => {
    const answer = "parentPort.postMessage({ kind: 'html', page: { html: task.plan.text, headings: [] } })";
    const worker = startPrintWorker(new AbortController().signal, await thread('echo', answer));
    expect((await worker.makeHtml({ ...plan, text: 'one' })).html).toBe('one');
    expect((await worker.makeHtml({ ...plan, text: 'two' })).html).toBe('two');
    await worker.stop();
  });

  it('tells why it could not lay a plan out, also when it ends before its work is done', async () => {
    const { signal } = new AbortController();
    const failing = startPrintWorker(
      signal,
      await thread('fails', "parentPort.postMessage({ kind: 'failed', reason: 'too deep' })"),
    );
    await expect(failing.makeHtml(plan)).rejects.toThrow('could not be laid out: too deep');
    const ending = startPrintWorker(signal, await thread('ends', 'process.exit(0)'));
    await expect(ending.makeHtml(plan)).rejects.toThrow('ended before its work was done');
    await Promise.all([failing.stop(), ending.stop()]);
  });
});
