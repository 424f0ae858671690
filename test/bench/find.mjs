// Finding in plans of 10 KB, 100 KB and 1 MB beside a key press in the same run: the first search of a word, the next
// match painted, all marks on the page, and replacing every match. Times in milliseconds, and how many keys that is.
import { join } from 'node:path';
import { _electron } from '@playwright/test';
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

async function measure(bytes) {
  const app = await _electron.launch({
    executablePath: process.env.PLANDESK_ELECTRON,
    args: [join(import.meta.dirname, 'page')],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, PLANDESK_BENCH_PAGE: page },
  });
  try {
    const window = await app.firstWindow();
    await window.waitForFunction(() => 'bench' in window);
    await window.evaluate(() => window.bench.ready);
    await window.evaluate(async (size) => {
      window.painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      window.timed = async (work) => {
        const start = performance.now();
        work();
        await window.painted();
        return performance.now() - start;
      };
      await window.bench.load(window.generatePlan(size));
      window.bench.focusMiddle();
      await window.painted();
    }, bytes);
    const keys = [];
    for (let step = 0; step < STEPS; step += 1) {
      await window.evaluate(() => {
        window.keyFrame = new Promise((resolve) => {
          const onKey = () => {
            const start = performance.now();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          };
          window.addEventListener('keydown', onKey, { capture: true, once: true });
        });
      });
      await window.keyboard.press('x');
      keys.push(await window.evaluate(() => window.keyFrame));
    }
    const found = await window.evaluate(
      async ([word, steps]) => {
        let count = 0;
        const search = await window.timed(() => {
          count = window.bench.find(word);
        });
        const next = [];
        for (let step = 0; step < steps; step += 1) next.push(await window.timed(() => window.bench.findNext()));
        next.sort((a, b) => a - b);
        // As from the bar, which has the focus.
        document.activeElement?.blur();
        const replace = await window.timed(() => window.bench.replaceAll('thE'));
        return { count, search, 'next p50': next[steps / 2], 'next p95': next[Math.floor(steps * 0.95)], replace };
      },
      [WORD, STEPS],
    );
    const errors = await window.evaluate(() => window.bench.errors);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    keys.sort((a, b) => a - b);
    return { key: keys[STEPS / 2], ...found };
  } finally {
    await app.close();
  }
}
