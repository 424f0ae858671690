// A folder of 2,000 plans beside one of 20 in the same run: how long until all of them are read, and how late the window
// paints meanwhile, as the gaps between its frames while a person could be typing. An idle second of the same window is
// the measure for both.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');

for (const count of [20, 2000]) {
  const { idle, reading, seconds, rows } = await measure(count);
  const ratio = (reading.p95 / idle.p95).toFixed(2);
  process.stdout.write(
    `${count} plans: read in ${seconds.toFixed(1)} s, ${rows} rows in the page · gaps between frames p95 ` +
      `${ms(reading.p95)} most ${ms(reading.most)} · idle p95 ${ms(idle.p95)} most ${ms(idle.most)} (${ratio} x)\n`,
  );
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function planOf(at) {
  const fields = `> **Owner:** Person ${at % 40}  \n> **Status:** Draft  \n> **Last Updated:** 2026-11-20\n`;
  const words = 'The window keeps what a merchant is owed in one column, and a correction overwrites it. '.repeat(20);
  return `# Plan ${at}\n\n${fields}\n## Words\n\n${words}\n\n- [x] one\n- [ ] two\n`;
}

async function makeFolder(home, count) {
  const folder = join(home, 'plans');
  for (let at = 0; at < count; at += 1) {
    const own = join(folder, `team ${at % 25}`);
    await mkdir(own, { recursive: true });
    await writeFile(join(own, `plan-${at}.md`), planOf(at));
  }
  return folder;
}

async function measure(count) {
  const home = await mkdtemp(join(tmpdir(), 'plandesk-bench-'));
  const folder = await makeFolder(home, count);
  const app = await _electron.launch({
    executablePath: process.env.PLANDESK_ELECTRON,
    args: [ROOT, '--', join(folder, 'team 0', 'plan-0.md')],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, PLANDESK_USER_DATA: join(home, 'profile') },
  });
  try {
    const page = await app.firstWindow();
    await page.locator('.plan-editor h1').waitFor();
    await page.evaluate(() => {
      window.gaps = [];
      let last = performance.now();
      const frame = (now) => {
        window.gaps.push(now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const gaps = () => page.evaluate(() => window.gaps.splice(0)).then(summary);
    await gaps();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const idle = await gaps();
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, folder);
    const began = performance.now();
    await page.keyboard.press('Control+Alt+Shift+O');
    await page.locator('.folder__tree').waitFor();
    await page.waitForFunction(
      () => {
        const rows = document.querySelectorAll('.folder__row').length;
        return rows > 1 && document.querySelector('.folder__news')?.textContent === '';
      },
      undefined,
      { timeout: 120_000 },
    );
    const seconds = (performance.now() - began) / 1000;
    const rows = await page.locator('.folder__row').count();
    return { idle, reading: await gaps(), seconds, rows };
  } finally {
    await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined);
    await app.close().catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  }
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, most: sorted.at(-1) ?? 0 };
}
