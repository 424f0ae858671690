// From the start of the process to a typed letter on screen: the app with the sample plan, at its first start and with the
// scripts' code that an earlier start kept, beside an empty window. Each with a new profile. The start that keeps the code stays
// open for a moment, as any start of a person does: the code is written a while after the window is in use.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const HOST = join(import.meta.dirname, 'startup');
const SAMPLE = join(ROOT, 'examples', 'checkout-ledger.md');
const RUNS = 5;
const DEADLINE = 30_000;
/** How long the start whose code is kept stays open after the letter, in milliseconds. */
const STAY = 3000;

/** What Chromium keeps of scripts, inside of a profile. */
const CODE = 'Code Cache';

const empty = [];
const app = [];
const later = [];
const kept = mkdtempSync(join(tmpdir(), 'plandesk-bench-'));
// One of each in turn: what else the machine does meets all alike. The first three only warm the disk's cache.
for (let run = 0; run <= RUNS; run++) {
  const each = [
    await start({ PLANDESK_BENCH_EMPTY: '1' }, []),
    await start({}, ['--', SAMPLE], { keep: run === 0 }),
    await start({}, ['--', SAMPLE], { use: true }),
  ];
  if (run === 0) continue;
  for (const [index, times] of [empty, app, later].entries()) times.push(each[index]);
}
rmSync(kept, { recursive: true, force: true });
const ratio = (times) => (median(times) / median(empty)).toFixed(2);
process.stdout.write(
  `empty window: ${told(empty)}\nPlandesk, first start: ${told(app)}\nPlandesk, later start: ${told(later)}\n` +
    `ratios of the medians: ${ratio(app)} and ${ratio(later)}\n`,
);

function start(env, args, { keep = false, use = false } = {}) {
  const userData = mkdtempSync(join(tmpdir(), 'plandesk-bench-'));
  if (use) cpSync(join(kept, CODE), join(userData, CODE), { recursive: true });
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const child = spawn(process.env.PLANDESK_ELECTRON, [HOST, '--log-level=3', ...switches, ...args], {
      env: { ...process.env, ...env, PLANDESK_USER_DATA: userData, ...(keep && { PLANDESK_BENCH_STAY: String(STAY) }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), DEADLINE);
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      if (keep) cpSync(join(userData, CODE), join(kept, CODE), { recursive: true });
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      const shown = /^shown ([\d.]+)$/m.exec(out)?.[1];
      if (shown === undefined) reject(new Error(`no letter was shown; it wrote:\n${out}${errors}`));
      else resolve(Number(shown) - began);
    });
  });
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function told(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)}, median of ${values.length})`;
}
