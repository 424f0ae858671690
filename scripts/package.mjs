// `npm run package`: an unpacked app, its fuses read back, a smoke test, and on Linux a .deb.
// `npm run package -- --installers` makes the installers of this platform for release, from the official Electron.
// `npm run package -- --try-bare[=SUITE]` also installs the .deb on a Debian that holds nothing else, and uses it there.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { cachedFallbackRuntime } from './bootstrap/fallback-runtime.mjs';
import { ROOT, USER_FOLDER } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { run, tail } from './bootstrap/run.mjs';
import { progress, runMain, SetupError, say } from './bootstrap/say.mjs';
import { tryOnBareSystem, whyNoBareSystem } from './packaging/bare-system.mjs';
import { bundledPackages } from './packaging/bundled-packages.mjs';
import { canMakeDebianPackage, makeDebianPackage } from './packaging/debian-package.mjs';
import { fusesOf } from './packaging/fuses-of.mjs';
import { strayFiles } from './packaging/package-contents.mjs';
import { smokeTest } from './packaging/smoke-test.mjs';

const OUT = join(ROOT, 'dist');
const TRY_BARE = /^--try-bare(?:=([a-z]+))?$/;
const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
const UNPACKED = {
  linux: { folder: 'linux-unpacked', executable: 'plandesk' },
  darwin: {
    folder: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    executable: 'Plandesk.app/Contents/MacOS/Plandesk',
  },
  win32: { folder: 'win-unpacked', executable: 'Plandesk.exe' },
};

await runMain(() => main(process.argv.slice(2)));

async function main(args) {
  const installers = args.includes('--installers');
  const tryBare = args.find((argument) => TRY_BARE.test(argument));
  const unknown = args.find((argument) => argument !== '--installers' && argument !== tryBare);
  const place = UNPACKED[process.platform];
  if (unknown !== undefined || place === undefined) {
    process.stderr.write(
      'usage: npm run package [-- --installers --try-bare[=SUITE]]   (on Linux, macOS or Windows)\n',
    );
    return 2;
  }
  const electron = await prepare({ virtualDisplay: false });
  const isDevelopment = electron === cachedFallbackRuntime();
  if (installers && isDevelopment) {
    throw new SetupError('Installers are made from the official Electron only, and it could not be downloaded here.');
  }
  const packages = await writeLicences();
  say(`licences of ${packages} bundled packages written`);
  await rm(OUT, { recursive: true, force: true });
  await unpackedApp(electron);

  const unpacked = join(OUT, place.folder);
  const executable = join(unpacked, place.executable);
  await checkFuses(executable);
  await checkContents(unpacked);
  const { bytes } = await smokeTest(executable);
  say(`the packaged app printed the sample plan (${bytes} bytes)`);
  const made = [unpacked];
  if (installers) await build(['--publish', 'never', '--prepackaged', unpacked], 'making the installers');
  if (await canMakeDebianPackage()) {
    const deb = await debianPackage(unpacked);
    made.push(deb);
    if (tryBare !== undefined) await tryBareSystem(deb, TRY_BARE.exec(tryBare)?.[1]);
  }
  if (isDevelopment) say('made from the development runtime: for trying out, not for release');
  for (const path of made) process.stdout.write(`${relative(USER_FOLDER, path)}\n`);
  return 0;
}

/** Writes what the licences of bundled packages say into the build. Answers how many packages that are. */
async function writeLicences() {
  const packages = bundledPackages();
  const parts = packages.map(({ name, version, licence, text }) => {
    const title = `${name} ${version} (${licence})`;
    return `${title}\n${'-'.repeat(title.length)}\n\n${text || 'The package holds no licence text of its own.'}\n`;
  });
  const head =
    'Plandesk contains parts of the packages below. Electron and Chromium have files of their own beside this one.\n';
  await writeFile(join(ROOT, 'out', 'THIRD-PARTY-LICENCES.txt'), [head, ...parts].join('\n\n'));
  return packages.length;
}

async function unpackedApp(electron) {
  const dist = dirname(electron);
  const version = (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  const own = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  await build(['--dir', '--publish', 'never', ...own], `packing the app with Electron ${version}`);
}

async function build(args, label) {
  const step = progress(label);
  const { code, out } = await run(process.execPath, [BUILDER, ...args], { cwd: ROOT, onTick: () => step.elapsed() });
  if (code !== 0) {
    step.failed();
    throw new SetupError(`electron-builder failed:\n${tail(out, 30)}`);
  }
  step.done();
}

async function checkFuses(executable) {
  const fuses = await fusesOf(executable);
  const wrong = fuses.filter(({ on, wanted }) => on !== wanted);
  for (const { name, on, wanted } of wrong) say(`fuse ${name} is ${on}, not ${wanted}`);
  if (wrong.length > 0) throw new SetupError('The packaged app does not have the fuses it should have.');
  say(`${fuses.length} fuses read back, all as wanted`);
}

async function checkContents(unpacked) {
  const stray = await strayFiles(unpacked);
  if (stray.length > 0) throw new SetupError(`The packaged app holds what has no place in it:\n${stray.join('\n')}`);
  say('no source maps, sources, tests or tools in the packaged app');
}

async function tryBareSystem(deb, suite) {
  const why = await whyNoBareSystem();
  if (why !== null) {
    say(`not tried on a bare system: ${why}`);
    return;
  }
  const step = progress('trying the package on a bare system');
  const tried = await tryOnBareSystem(deb, suite);
  step.done(tried);
}

async function debianPackage(unpacked) {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const step = progress('making a Debian package');
  const file = await makeDebianPackage({ unpacked, version, out: OUT, work: join(OUT, 'deb') });
  step.done();
  return file;
}
