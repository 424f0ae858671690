// `npm run torture`: kills and fails saves, the journal and the settings at every system call, and on disks that fill up.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dependencies } from './bootstrap/dependencies.mjs';
import { checkNodeVersion } from './bootstrap/node-version.mjs';
import { CACHE, ROOT } from './bootstrap/places.mjs';
import { runMain, say } from './bootstrap/say.mjs';

const PARTS = join(ROOT, 'test', 'torture');

await runMain(main);

async function main() {
  checkNodeVersion();
  await dependencies();
  const folder = await mkdtemp(join(CACHE, 'torture-'));
  try {
    await bundle(folder);
    const { torture } = await import(pathToFileURL(join(folder, 'torture.mjs')).href);
    const { tried, skipped } = await torture(join(folder, 'target.mjs'), say);
    return report(tried, skipped);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(folder) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: {
        input: { torture: join(PARTS, 'torture.ts'), target: join(PARTS, 'target.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

/** The table on standard output; the exit code tells whether anything was lost. */
function report(tried, skipped) {
  const rows = [
    ['what', 'how', 'points', 'struck', 'lost'],
    ...tried.map(({ name, what, points, struck, lost }) => [name, what, points, struck, lost.length].map(String)),
    ['all', '', sum(tried.map(({ points }) => points)), sum(tried.map(({ struck }) => struck)), lostOf(tried).length],
  ].map((row) => row.map(String));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])));
    process.stdout.write(`${cells.join('  ')}\n`);
  }
  for (const line of lostOf(tried)) process.stdout.write(`lost: ${line}\n`);
  for (const line of skipped) process.stdout.write(`skipped: ${line}\n`);
  process.stdout.write(`points tried ${sum(tried.map(({ points }) => points))}, lost ${lostOf(tried).length}\n`);
  return lostOf(tried).length === 0 ? 0 : 1;
}

function lostOf(tried) {
  return tried.flatMap(({ lost }) => lost);
}

function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0);
}
