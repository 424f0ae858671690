import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './places.mjs';
import { run, tail } from './run.mjs';
import { progress, SetupError } from './say.mjs';

const STAMP = join(ROOT, 'out', '.sources-hash');
const INPUTS = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Builds the app into out/ if a source or a setting differs from the last build's. */
export async function build() {
  if (isFresh()) return;
  await withLock('build', async () => {
    if (isFresh()) return;
    // Taken before the build: a file saved meanwhile makes the next start build again.
    const hash = sourcesHash();
    const step = progress('building the app');
    const tool = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, out } = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      onTick: () => step.elapsed(),
    });
    if (code !== 0) {
      step.failed();
      throw new SetupError(`The build failed:\n${tail(out, 40)}`);
    }
    writeFileSync(STAMP, hash);
    step.done();
  });
}

function isFresh() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/** A hash over the names and bytes of all that the build reads: a checkout that only changes times builds nothing. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesUnder(input)) {
      const bytes = readFileSync(join(ROOT, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(join(ROOT, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(inner) : [inner];
    });
}
