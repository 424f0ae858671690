import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { sheetOf } from '../../../src/main/print/paper';
import { pdfFromHtml } from '../../../src/main/print/pdf-window';
import { startPrintWorker } from '../../../src/main/print/start-print-worker';
import { PRINT_DEFAULTS } from '../../../src/shared/print/print-options';
import { generatePlan } from '../generate-plan';

/** Bytes of plan text that make about so many pages, and how often each is measured. */
const SIZES = [
  { pages: 5, bytes: 9_000, runs: 7 },
  { pages: 50, bytes: 118_000, runs: 5 },
  { pages: 200, bytes: 478_000, runs: 3 },
];

const built = process.env.PLANDESK_BENCH_BUILT ?? '';
const fontsFolder = join(built, 'fonts');
const { signal } = new AbortController();

app.on('window-all-closed', () => undefined);
app
  .whenReady()
  .then(measureAll)
  .then(
    () => app.exit(0),
    (error) => {
      process.stderr.write(`${error?.stack ?? error}\n`);
      app.exit(1);
    },
  );

async function measureAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-bench-pdf-'));
  try {
    await measure(folder, 2_000, 1);
    for (const { pages, bytes, runs } of SIZES) {
      const found = await measure(folder, bytes, runs);
      const ms = (value: number) => `${Math.round(value)} ms`;
      process.stdout.write(
        `about ${pages} pages (${found.pages}): Chromium ${ms(found.plain)} · ours ${ms(found.ours)}` +
          ` (${(found.ours / found.plain).toFixed(2)} x) · of it stamping ${ms(found.stamp)} · page from text ${ms(found.html)}` +
          ` · ${Math.round(found.bytes / 1024)} KB\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, bytes: number, runs: number) {
  const text = generatePlan(bytes);
  const plan = {
    text,
    name: 'plan.md',
    hash: 'abcd'.repeat(16),
    baseFolder: null,
    options: PRINT_DEFAULTS,
    fontsFolder,
  };
  const worker = startPrintWorker(signal, join(built, 'print-worker.cjs'));
  const htmlTimes: number[] = [];
  const plainTimes: number[] = [];
  const ourTimes: number[] = [];
  const stampTimes: number[] = [];
  let pages = 0;
  let size = 0;
  try {
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now();
      const { html, headings, stamp } = await worker.makeHtml(plan);
      htmlTimes.push(performance.now() - begun);
      const file = join(folder, `${bytes}-${run}.html`);
      await writeFile(file, html);
      const plain = async () => plainTimes.push(await timed(() => printPlainly(file)));
      const ours = async () => {
        ourTimes.push(
          await timed(async () => {
            const bare = await pdfFromHtml(html, sheetOf(PRINT_DEFAULTS), signal);
            stampTimes.push(
              await timed(async () => {
                const stamped = await worker.stamp({ pdf: bare, stamp, headings, fontsFolder });
                pages = stamped.pages;
                size = stamped.pdf.length;
              }),
            );
          }),
        );
      };
      // By turns, so that none of them always has what the other one warmed.
      for (const one of run % 2 === 0 ? [plain, ours] : [ours, plain]) await one();
    }
  } finally {
    await worker.stop();
  }
  return {
    pages,
    bytes: size,
    html: fastest(htmlTimes),
    plain: fastest(plainTimes),
    ours: fastest(ourTimes),
    stamp: fastest(stampTimes),
  };
}

/** What any Electron app would do: a window, the page, a tagged PDF with bookmarks. */
async function printPlainly(file: string): Promise<void> {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  await window.loadFile(file);
  await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  window.destroy();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The run that was disturbed least by what else the machine does. */
function fastest(times: readonly number[]): number {
  return Math.min(...times);
}
