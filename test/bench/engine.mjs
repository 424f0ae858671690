// The engine without a window: parse, import, one edit's text, outline, beside two other parsers in the same run.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const SIZES = { '10 KB': [10_000, 15], '100 KB': [100_000, 9], '1 MB': [1_000_000, 3] };

const folder = await mkdtemp(join(import.meta.dirname, '../../out/bench-engine-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Production builds of the editor's packages, as in the app.
    resolve: { conditions: ['production', 'node'] },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'engine/measure-engine.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  const { measureEngine } = await import(pathToFileURL(join(folder, 'measure.mjs')).href);
  const wanted = process.argv[2];
  const columns = Object.entries(SIZES).filter(([name]) => !wanted || wanted === name.replace(' ', ''));
  measureEngine(10_000, 3);
  const results = columns.map(([name, [bytes, runs]]) => {
    process.stderr.write(`measuring ${name}, ${runs} runs\n`);
    return measureEngine(bytes, runs);
  });
  process.stdout.write(
    table(
      columns.map(([name]) => name),
      results,
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** One row a measurement: milliseconds at each size, and how many times as long as our own parse that is. */
function table(names, results) {
  const rows = [['median, ms (times our parse)', ...names]];
  for (const key of Object.keys(results[0])) {
    rows.push([
      key,
      ...results.map((result) => `${shown(result[key])} (${(result[key] / result.parse).toFixed(2)} x)`),
    ]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))))
    .map((row) => `${row.join('   ')}\n`)
    .join('');
}

function shown(ms) {
  return ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3);
}
