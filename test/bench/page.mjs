// The editor alone on a page: time to painted, key to painted frame, time to get the text, heap; medians of three runs.
import { join } from 'node:path';
import { keyTimes, onBenchPage, quantile } from './page/bench-page.mjs';
import { buildPage } from './page/build-page.mjs';

const SIZES = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 };
const RUNS = Number(process.env.PLANDESK_BENCH_RUNS ?? 3);
const KEYS = 40;

const page = await buildPage(join(import.meta.dirname, '../../out/bench/page'));
process.stderr.write(`built ${page}\n`);
if (process.argv[2] !== 'build') await main();

async function main() {
  const only = process.argv[2];
  for (const [name, bytes] of Object.entries(SIZES)) {
    if (only && only !== name.replace(' ', '')) continue;
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(bytes));
    const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
    const figures = Object.keys(runs[0]).map((key) => `${key} ${median(key).toFixed(1)}`);
    process.stdout.write(`${name}: ${figures.join(' · ')}\n`);
  }
}

function measure(bytes) {
  return onBenchPage(page, async (window) => {
    const result = await window.evaluate(async (size) => {
      const text = window.generatePlan(size);
      await window.bench.load('# warm\n\n- a\n\n| a |\n|---|\n| b |\n');
      const longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      });
      const start = performance.now();
      await window.bench.load(text);
      const loaded = performance.now() - start;
      await window.frame();
      const painted = performance.now() - start;
      await window.frame();
      const longest = Math.max(0, ...longTasks);
      const before = performance.now();
      const same = window.bench.get() === text;
      const get = performance.now() - before;
      return { loaded, painted, longest, get, same: same ? 1 : 0, ok: window.bench.focusMiddle().ok ? 1 : 0 };
    }, bytes);
    const keys = await keyTimes(window, KEYS);
    const typed = await window.evaluate(() => (window.bench.get().includes('xxxxxxxxxx') ? 1 : 0));
    const heap = await window.evaluate(() => performance.memory.usedJSHeapSize / 1e6);
    return { ...result, p50: quantile(keys, 0.5), p95: quantile(keys, 0.95), typed, heap };
  });
}
