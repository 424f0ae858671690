// A PDF of 5, 50 and 200 pages, from the finished page on, beside Chromium's own print of the same page in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(ROOT, 'out/bench-pdf-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'pdf/measure-pdf.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'measure.cjs' } },
    },
  });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'plandesk-bench-pdf', version: '0.0.0', main: 'measure.cjs' }),
  );
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { status } = spawnSync(process.env.PLANDESK_ELECTRON, [folder, ...sandbox, '--log-level=3'], {
    env: { ...process.env, PLANDESK_BENCH_BUILT: join(ROOT, 'out/main') },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
