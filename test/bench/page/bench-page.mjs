import { join } from 'node:path';
import { _electron } from '@playwright/test';

/**
 * Runs `measure` with the page that `buildPage` built, in a real Electron, and closes it. The page has `window.frame`, a
 * promise for what is painted next. Throws what went wrong in the page, after `measure`.
 */
export async function onBenchPage(page, measure) {
  const app = await _electron.launch({
    executablePath: process.env.PLANDESK_ELECTRON,
    args: [join(import.meta.dirname)],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, PLANDESK_BENCH_PAGE: page },
  });
  try {
    const window = await app.firstWindow();
    await window.waitForFunction(() => 'bench' in window);
    await window.evaluate(() => window.bench.ready);
    await window.evaluate(() => {
      window.frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
    const found = await measure(window);
    const errors = await window.evaluate(() => window.bench.errors);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return found;
  } finally {
    await app.close();
  }
}

/** Types a letter so many times; gives the milliseconds from each key to its painted frame, sorted. */
export async function keyTimes(window, count) {
  const times = [];
  for (let key = 0; key < count; key += 1) {
    await window.evaluate(() => {
      window.keyFrame = new Promise((resolve) => {
        const onKey = () => {
          const start = performance.now();
          window.frame().then(() => resolve(performance.now() - start));
        };
        window.addEventListener('keydown', onKey, { capture: true, once: true });
      });
    });
    await window.keyboard.press('x');
    times.push(await window.evaluate(() => window.keyFrame));
  }
  return times.sort((a, b) => a - b);
}

/** The value below which `share` of sorted values lie; `share` from 0 to 1. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
