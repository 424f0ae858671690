import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { IS_ROOT, ROOT, USER_FOLDER } from './places.mjs';

const CRASHES = new Set(['SIGSEGV', 'SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGBUS']);

// Chromium reports what a bare machine lacks (no message bus, no GPU) as errors; the person can do nothing about them.
const QUIET = ['--log-level=3'];

/**
 * Runs the built app in Electron to its end, in the folder that the person is in, and answers `{ code, crashed, out }`.
 * `switches` go to Chromium, `args` to the app. With `hold` what the app prints on standard output is kept in `out`,
 * passed on once it has ended, and dropped if it crashed.
 */
export function runApp(electron, args, { switches = [], env = {}, hold = false } = {}) {
  const all = [ROOT, ...(IS_ROOT ? ['--no-sandbox'] : []), ...QUIET, ...switches, '--', ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(electron, all, {
      cwd: USER_FOLDER,
      env: { ...process.env, ...env },
      stdio: ['inherit', hold ? 'pipe' : 'inherit', 'inherit'],
    });
    const held = [];
    child.stdout?.on('data', (chunk) => held.push(chunk));
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      const crashed = signal !== null && CRASHES.has(signal);
      const out = crashed ? '' : Buffer.concat(held).toString('utf8');
      process.stdout.write(out);
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 1), crashed, out });
    });
  });
}
