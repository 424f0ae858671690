import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { IS_ROOT } from './places.mjs';
import { run, tail } from './run.mjs';
import { progress, SetupError, say } from './say.mjs';

// Package names differ between releases of Debian and Ubuntu; the first that the machine knows is taken.
const LIBRARIES = [
  { file: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { file: 'libnss3.so', packages: ['libnss3'] },
  { file: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { file: 'libgbm.so.1', packages: ['libgbm1'] },
];
const DISPLAY_SERVER = { file: 'Xvfb', packages: ['xvfb'] };

/**
 * Makes sure that Electron's system libraries are there, and with `virtualDisplay` a virtual display server.
 * As root on Debian or Ubuntu it installs what is missing; otherwise it throws an error with the one command to run.
 */
export async function systemLibraries({ virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(virtualDisplay);
  if (missing.length === 0) return;

  const names = missing.map((part) => part.file).join(', ');
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`Electron needs ${names}, which this system lacks. Install them with its package manager.`);
  }
  if (!IS_ROOT) {
    const packages = await choosePackages(missing);
    throw new SetupError(
      `Electron needs ${names}, which this system lacks. Run this, then try again:\n` +
        `  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    );
  }
  await install(missing, names);
}

async function missingParts(virtualDisplay) {
  const known = await knownLibraries();
  const missing = LIBRARIES.filter(({ file }) => !known.includes(file));
  if (virtualDisplay && !findProgram('Xvfb')) missing.push(DISPLAY_SERVER);
  return missing;
}

async function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path));
  if (!ldconfig) return LIBRARIES.map(({ file }) => file);
  const { out } = await run(ldconfig, ['-p']);
  return [...out.matchAll(/^\s*(\S+) \(/gm)].map((match) => match[1]);
}

/** The full path of a program on the search path, or null. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return (
    folders
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path)) ?? null
  );
}

async function choosePackages(missing) {
  const chosen = [];
  for (const { packages } of missing) {
    let choice = packages.at(-1);
    for (const name of packages) {
      // A virtual package has no version of its own and can't be installed by that name.
      const { out } = await run('apt-cache', ['policy', name]);
      if (/Candidate: (?!\(none\))/.test(out)) {
        choice = name;
        break;
      }
    }
    chosen.push(choice);
  }
  return chosen;
}

async function install(missing, names) {
  say(`this system lacks ${names}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const step = progress('installing system libraries');
  const update = await run('apt-get', ['update', '-q'], { env, onTick: () => step.elapsed() });
  const packages = await choosePackages(missing);
  const { code, out } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    onTick: () => step.elapsed(),
  });
  if (code !== 0 || (await missingParts(missing.includes(DISPLAY_SERVER))).length > 0) {
    step.failed();
    throw new SetupError(
      `apt-get could not install ${packages.join(' ')}.\n${tail(update.code === 0 ? out : update.out + out)}`,
    );
  }
  step.done(packages.join(' '));
}
