// Finding in plans of 10 KB, 100 KB and 1 MB beside a key press in the same run: the first search of a word, the next
// match painted, all marks on the page, and replacing every match. Times in milliseconds, and how many keys that is.
import { join } from 'node:path';
import { keyTimes, onBenchPage, quantile } from './page/bench-page.mjs';
import { buildPage } from './page/build-page.mjs';

const SIZES = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 };
const STEPS = 40;
const WORD = 'the';

const page = await buildPage(join(import.meta.dirname, '../../out/bench/page'));
for (const [name, bytes] of Object.entries(SIZES)) {
  if (process.argv[2] && process.argv[2] !== name.replace(' ', '')) continue;
  const { count, key, ...found } = await measure(bytes);
  const figures = Object.entries(found).map(([what, ms]) => `${what} ${ms.toFixed(1)} (${(ms / key).toFixed(1)} x)`);
  process.stdout.write(`${name}, ${count} matches: key ${key.toFixed(1)} · ${figures.join(' · ')}\n`);
}

function measure(bytes) {
  return onBenchPage(page, async (window) => {
    await window.evaluate(async (size) => {
      window.timed = async (work) => {
        const start = performance.now();
        work();
        await window.frame();
        return performance.now() - start;
      };
      await window.bench.load(window.generatePlan(size));
      window.bench.focusMiddle();
      await window.frame();
    }, bytes);
    const keys = await keyTimes(window, STEPS);
    const { next, ...found } = await window.evaluate(
      async ([word, steps]) => {
        let count = 0;
        const search = await window.timed(() => {
          count = window.bench.find(word);
        });
        const next = [];
        for (let step = 0; step < steps; step += 1) next.push(await window.timed(() => window.bench.findNext()));
        // As from the bar, which has the focus.
        document.activeElement?.blur();
        const replace = await window.timed(() => window.bench.replaceAll('thE'));
        return { count, search, next: next.sort((a, b) => a - b), replace };
      },
      [WORD, STEPS],
    );
    return { key: quantile(keys, 0.5), ...found, 'next p50': quantile(next, 0.5), 'next p95': quantile(next, 0.95) };
  });
}
