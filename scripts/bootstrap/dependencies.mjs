import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './places.mjs';
import { npmCommand, run, tail } from './run.mjs';
import { progress, SetupError } from './say.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
// npm writes this last, so a killed install has none.
const INSTALLED = join(MODULES, '.package-lock.json');
const MARKER = join(MODULES, '.plandesk-lock-hash');

/** Runs `npm ci` if node_modules is not what package-lock.json asks for. */
export async function dependencies() {
  if (isInstalled()) return;
  await withLock('dependencies', async () => {
    if (isInstalled()) return;
    const step = progress('installing dependencies (npm ci)');
    const [command, args] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    const { code, out } = await run(command, args, { cwd: ROOT, onTick: () => step.elapsed() });
    if (code !== 0) {
      step.failed();
      throw new SetupError(`npm ci failed:\n${tail(out)}`);
    }
    writeFileSync(MARKER, lockHash());
    step.done();
  });
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const hash = lockHash();
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hash) return true;
  // Installed by hand with npm: good if each package has the version that the lock asks for.
  if (!matchesLock(JSON.parse(readFileSync(LOCK, 'utf8')), JSON.parse(readFileSync(INSTALLED, 'utf8')))) return false;
  writeFileSync(MARKER, hash);
  return true;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

/** True if npm's record of what it installed holds each package of the lock, optional ones apart, in its version. */
export function matchesLock(lock, installed) {
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || wanted.devOptional || installed.packages[path]?.version === wanted.version,
  );
}
