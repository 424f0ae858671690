import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../bootstrap/places.mjs';
import { prepare } from '../bootstrap/prepare.mjs';
import { run } from '../bootstrap/run.mjs';
import { sandboxAdvice } from '../bootstrap/sandbox.mjs';
import { say } from '../bootstrap/say.mjs';
import { hasDisplay, startVirtualDisplay } from '../bootstrap/virtual-display.mjs';
import { readPlaywrightReport } from './playwright-report.mjs';
import { readVitestReport } from './vitest-report.mjs';

/**
 * The stages of `npm test`, in order. `work(env)` answers `{ passed, failures: [{ name, detail }], skipped: [name] }`;
 * one that throws could not run, which is a failure.
 */
export const STAGES = [
  {
    id: 'lint',
    name: 'format and lint',
    work: (env) => check('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'], env),
  },
  { id: 'types', name: 'types', work: (env) => check('typescript/bin/tsc', ['--build'], env) },
  { id: 'unit', name: 'unit', work: unit },
  { id: 'e2e', name: 'end to end', work: endToEnd },
];

function tool(path) {
  return join(ROOT, 'node_modules', path);
}

/** A tool that only says yes or no: it adds no passed tests, and one failure. */
async function check(path, args, env) {
  const { code, out } = await run(process.execPath, [tool(path), ...args], { cwd: ROOT, env });
  return { passed: 0, skipped: [], failures: code === 0 ? [] : [{ name: args.join(' '), detail: out }] };
}

async function unit(env) {
  return withReport('vitest', readVitestReport, (file) =>
    run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${file}`], {
      cwd: ROOT,
      env,
    }),
  );
}

async function endToEnd(env) {
  const electron = await prepare({ virtualDisplay: !hasDisplay });
  const advice = sandboxAdvice(electron);
  if (advice !== null) say(advice);
  const display = hasDisplay ? null : await startVirtualDisplay();
  try {
    return await withReport('playwright', readPlaywrightReport, (file) =>
      run(process.execPath, [tool('@playwright/test/cli.js'), 'test', '--reporter=json'], {
        cwd: ROOT,
        env: { ...env, ...display?.env, PLANDESK_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      }),
    );
  } finally {
    display?.stop();
  }
}

/** Runs a tool that writes a JSON report. An exit code that no failed test explains is a failure of its own. */
async function withReport(name, read, start) {
  const folder = join(CACHE, 'reports');
  const file = join(folder, `${name}-${process.pid}.json`);
  mkdirSync(folder, { recursive: true });
  try {
    const { code, out } = await start(file);
    const result = read(readReport(file, out), ROOT);
    if (code !== 0 && result.failures.length === 0) {
      result.failures.push({ name: `${name} ended with exit code ${code}`, detail: out });
    }
    if (code === 0 && result.passed === 0) result.failures.push({ name: `${name} ran no test`, detail: out });
    return result;
  } finally {
    rmSync(file, { force: true });
  }
}

function readReport(file, out) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`it wrote no report:\n${out}`);
  }
}
