// From the start of the process to a typed letter on screen: the app with the sample plan, beside an empty window.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const HOST = join(import.meta.dirname, 'startup');
const SAMPLE = join(ROOT, 'examples', 'checkout-ledger.md');
const RUNS = 5;
const DEADLINE = 30_000;

const empty = [];
const app = [];
// One of each in turn: what else the machine does meets both alike. The first pair only warms the disk's cache.
for (let run = 0; run <= RUNS; run++) {
  const pair = [await start({ PLANDESK_BENCH_EMPTY: '1' }, []), await start({}, ['--', SAMPLE])];
  if (run === 0) continue;
  empty.push(pair[0]);
  app.push(pair[1]);
}
const ratio = median(app) / median(empty);
process.stdout.write(
  `empty window: ${told(empty)}\nPlandesk: ${told(app)}\nratio of the medians: ${ratio.toFixed(2)}\n`,
);

function start(env, args) {
  const userData = mkdtempSync(join(tmpdir(), 'plandesk-bench-'));
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const child = spawn(process.env.PLANDESK_ELECTRON, [HOST, '--log-level=3', ...switches, ...args], {
      env: { ...process.env, ...env, PLANDESK_USER_DATA: userData },
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
