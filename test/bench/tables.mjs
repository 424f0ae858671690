// Tables of 10, 200 and 2,000 rows of 8 cells in one run: opening, a key in a cell, sorting, pasting 500 rows of 8.
import { join } from 'node:path';
import { keyTimes, onBenchPage, quantile } from './page/bench-page.mjs';
import { buildPage } from './page/build-page.mjs';

const SIZES = [10, 200, 2000];
const COLUMNS = 8;
const KEYS = 40;
const PASTED = 500;

const page = await buildPage(join(import.meta.dirname, '../../out/bench/page'));
let smallest = null;
for (const rows of SIZES) {
  const found = await measure(rows);
  smallest ??= found;
  const ratio = (found.p95 / smallest.p95).toFixed(2);
  process.stdout.write(
    `${rows} rows: open ${ms(found.loaded)} · longest task ${ms(found.longest)} · key p50 ${ms(found.p50)} p95 ${ms(found.p95)}` +
      ` (${ratio} x that of ${SIZES[0]} rows) · sort ${ms(found.sort)} · paste ${PASTED} rows ${ms(found.paste)}\n`,
  );
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}

function tableOf(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const columns = Array.from({ length: COLUMNS }, (_, column) => column);
  const levels = ['Low', 'High', 'Medium', 'Critical'];
  const body = Array.from({ length: rows }, (_, row) =>
    line(columns.map((column) => (column === 3 ? levels[(row * 7) % 4] : `cell ${row} ${column} of the table`))),
  );
  const head = [line(columns.map((column) => `Column ${column}`)), line(columns.map(() => '---'))];
  return `# Table\n\n${[...head, ...body].join('\n')}\n\nAfter\n`;
}

function measure(rows) {
  return onBenchPage(page, async (window) => {
    const opened = await window.evaluate(async (text) => {
      await window.bench.load('| a |\n|---|\n| b |\n');
      const tasks = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      });
      const start = performance.now();
      await window.bench.load(text);
      await window.frame();
      const loaded = performance.now() - start;
      await window.frame();
      return { loaded, longest: Math.max(0, ...tasks), ok: window.bench.focusCell().ok };
    }, tableOf(rows));
    if (!opened.ok) throw new Error('there is no cell to type in');
    const keys = await keyTimes(window, KEYS);
    const timed = (work, argument) =>
      window.evaluate(
        async ([source, given]) => {
          const start = performance.now();
          // biome-ignore lint/security/noGlobalEval: the work is a function of this file
          await (0, eval)(`(${source})`)(given);
          await window.frame();
          return performance.now() - start;
        },
        [work.toString(), argument],
      );
    const sort = await timed(() => window.bench.run('table.sort-descending'));
    const tsv = Array.from({ length: PASTED }, (_, row) => Array(COLUMNS).fill(`p${row}`).join('\t')).join('\n');
    const paste = await timed((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const root = document.querySelector('.plan-editor');
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, tsv);
    return { ...opened, p50: quantile(keys, 0.5), p95: quantile(keys, 0.95), sort, paste };
  });
}
