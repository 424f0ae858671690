import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedFallbackRuntime, fetchFallbackRuntime, hasFallbackRuntime } from './bootstrap/fallback-runtime.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { ROOT } from './bootstrap/places.mjs';
import { run } from './bootstrap/run.mjs';
import { progress, runMain, SetupError, say } from './bootstrap/say.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const BINARY =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
const MIRROR = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
const DOWNLOAD_MS = 10 * 60_000;
const PROBE_MS = 5_000;

/**
 * The path of an Electron executable that runs on this machine, fetched if there is none yet.
 * Order: `ELECTRON_OVERRIDE_DIST_PATH`; the official binary; the official download; on Linux x64 the development runtime.
 * Throws a SetupError that says what to do if none can be had.
 */
export async function electronRuntime() {
  return ready() ?? (await withLock('electron', async () => ready() ?? (await fetchRuntime())));
}

function ready() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = resolve(override, BINARY);
    if (!existsSync(executable)) {
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron at ${executable}.`);
    }
    return executable;
  }
  // A mirror that was named is asked before the development runtime is used.
  return officialRuntime() ?? (MIRROR ? null : cachedFallbackRuntime());
}

function officialRuntime() {
  const executable = join(PACKAGE, 'dist', BINARY);
  return existsSync(join(PACKAGE, 'path.txt')) && existsSync(executable) ? executable : null;
}

async function fetchRuntime() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  if (await downloadOfficial(version)) return officialRuntime();
  if (!hasFallbackRuntime) {
    throw new SetupError(
      `Electron ${version} could not be downloaded for ${process.platform} ${process.arch}.\n` +
        'Set ELECTRON_MIRROR to a mirror of its releases that this machine can reach, or\n' +
        'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, and run this again.',
    );
  }
  say(`Electron ${version} can't be downloaded here; using the older development runtime instead`);
  return cachedFallbackRuntime() ?? (await fetchFallbackRuntime());
}

async function downloadOfficial(version) {
  // Without a mirror or a proxy a short look tells whether the release page can be reached; a dead network
  // would otherwise hold the installer up for minutes.
  const proxied = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  if (!MIRROR && !proxied && !(await canReachReleases(version))) return false;
  const step = progress(`downloading Electron ${version}`);
  const { code } = await run(process.execPath, [join(PACKAGE, 'install.js')], {
    cwd: ROOT,
    timeout: DOWNLOAD_MS,
    onTick: () => step.elapsed(),
  });
  if (code === 0 && officialRuntime()) {
    step.done();
    return true;
  }
  step.failed();
  return false;
}

async function canReachReleases(version) {
  try {
    const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    process.stdout.write(`${await electronRuntime()}\n`);
    return 0;
  });
}
