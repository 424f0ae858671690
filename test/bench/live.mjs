// The whole window with a plan of 10 KB, 100 KB and 1 MB: from a keystroke to the outline that has it, and from a tick to the
// checklist that counts it. All panels come from one reading, so each of them is as late as these two.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
const SIZES = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 };
const KEYS = 40;
const TICKS = 20;

let smallest = null;
for (const [name, bytes] of Object.entries(SIZES)) {
  const found = await measure(planOf(bytes));
  smallest ??= found.keys;
  const ratio = (found.keys.p95 / smallest.p95).toFixed(2);
  process.stdout.write(
    `${name}: key to outline p50 ${ms(found.keys.p50)} p95 ${ms(found.keys.p95)} most ${ms(found.keys.most)} (${ratio} x)` +
      ` · tick to checklist p50 ${ms(found.ticks.p50)} p95 ${ms(found.ticks.p95)} most ${ms(found.ticks.most)}\n`,
  );
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

/** A plan of sections with words, a table, a list of tasks and now and then a decision. */
function planOf(bytes) {
  const parts = ['# Ledger\n\n> **Owner:** Payments  \n> **Status:** Draft  \n> **Last Updated:** 2026-11-20\n'];
  let size = parts[0].length;
  for (let at = 1; size < bytes; at += 1) {
    const words = `The window ${at} keeps what a merchant is owed in one column, and a correction overwrites the amount.`;
    const part =
      `\n## Section ${at}\n\n${words} ${words}\n\n| Asset | Threat | Mitigation |\n|---|---|---|\n| Entry ${at} | Replay | Key |\n` +
      `\n- [x] Step ${at} reviewed\n- [ ] Step ${at} tested\n` +
      (at % 8 === 0 ? `\n### Decision ${at / 8}: Store\n\n**Context:** ${words}\n\n**Decision:** Postgres\n` : '');
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
}

async function measure(text) {
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-bench-'));
  const file = join(folder, 'plan.md');
  await writeFile(file, text);
  const app = await _electron.launch({
    executablePath: process.env.PLANDESK_ELECTRON,
    args: [ROOT, '--', file],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, PLANDESK_USER_DATA: join(folder, 'profile') },
  });
  try {
    const page = await app.firstWindow();
    const rows = page.locator('.outline__name');
    await rows.filter({ hasText: 'Section 1' }).first().waitFor({ timeout: 60_000 });
    await page.locator('.plan-editor [role=checkbox]').nth(1).waitFor();
    await page.evaluate(() => {
      window.began = 0;
      window.late = [];
      const root = document.querySelector('.plan-editor');
      root.addEventListener('keydown', () => (window.began = performance.now()), { capture: true });
      root.addEventListener('click', () => (window.began = performance.now()), { capture: true });
      window.watch = (element) => {
        window.seen?.disconnect();
        window.seen = new MutationObserver(() => {
          if (window.began > 0) window.late.push(performance.now() - window.began);
          window.began = 0;
        });
        window.seen.observe(element, { childList: true, characterData: true, subtree: true });
        window.late = [];
      };
    });
    const collect = async (act, times) => {
      for (let at = 0; at < times; at += 1) {
        await act(at);
        await page.waitForFunction((wanted) => window.late.length >= wanted, at + 1, { timeout: 20_000 });
      }
      return summary(await page.evaluate(() => window.late));
    };
    await page.locator('.plan-editor h2').first().click();
    await page.keyboard.press('End');
    await page.evaluate(() => window.watch(document.querySelector('.outline')));
    const keys = await collect(() => page.keyboard.press('x'), KEYS);
    await page.evaluate(() =>
      window.watch(document.querySelector('.total__line') ?? document.querySelector('.panel--right')),
    );
    const box = page.locator('.plan-editor [role=checkbox]').nth(1);
    const ticks = await collect(() => box.click(), TICKS);
    return { keys, ticks };
  } finally {
    app.evaluate(({ app: main }) => main.exit(0)).catch(() => undefined);
    await app.waitForEvent('close').catch(() => undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
