import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_ROOT, ROOT } from '../bootstrap/places.mjs';
import { run, tail } from '../bootstrap/run.mjs';
import { SetupError } from '../bootstrap/say.mjs';
import { findProgram } from '../bootstrap/system-libraries.mjs';

const SAMPLE = join(ROOT, 'examples', 'checkout-ledger.md');
const STEPS = join(ROOT, 'packaging', 'linux', 'try-on-bare-system.sh');
const MAKE_MS = 15 * 60_000;
const TRY_MS = 15 * 60_000;

/** Why this machine can't lay out a system to try a package on, in words; null where it can. */
export async function whyNoBareSystem() {
  if (process.platform !== 'linux') return 'that needs Linux';
  if (!IS_ROOT) return 'only root may lay out a system in a folder';
  if (findProgram('debootstrap') === null && findProgram('../sbin/debootstrap') === null) {
    return 'it needs debootstrap (apt-get install debootstrap)';
  }
  return null;
}

/**
 * Lays out a minimal Debian in a throw-away folder, with nothing of this machine but its kernel, installs the package
 * with what it depends on and no more, and uses it as `try-on-bare-system.sh` says. Answers what it was tried on; throws
 * a SetupError with the last lines if a step failed. `suite` is the release's name; without one it is this machine's own.
 */
export async function tryOnBareSystem(deb, suite) {
  const release = suite ?? (await ownRelease());
  const system = await mkdtemp(join(tmpdir(), 'plandesk-bare-'));
  try {
    // An ordinary user of that system must be able to enter its root.
    await chmod(system, 0o755);
    await step(
      `debootstrap could not lay out ${release}`,
      'debootstrap',
      ['--variant=minbase', release, system],
      MAKE_MS,
    );
    await cp(deb, join(system, 'root/plandesk.deb'));
    await cp(SAMPLE, join(system, 'root/plan.md'));
    await cp(STEPS, join(system, 'root/try.sh'));
    const out = await step('the package failed on a bare system', 'unshare', inside(system, 'sh /root/try.sh'), TRY_MS);
    process.stderr.write(out.replace(/^(?!plandesk).*\n/gm, ''));
    return release;
  } finally {
    await rm(system, { recursive: true, force: true });
  }
}

/**
 * In mounts and processes of its own, so that all of them are gone when it ends. That folder becomes the root of all
 * mounts: in a mere `chroot` the kernel lets nobody make user namespaces, and the sandbox would not be the usual one.
 */
function inside(system, command) {
  const steps = [
    'mount --bind "$0" "$0"',
    'mount -t proc proc "$0/proc"',
    'mount --rbind /dev "$0/dev"',
    'mount -t tmpfs shm "$0/dev/shm"',
    'cd "$0"',
    'pivot_root . .',
    'umount -l .',
    `exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive ${command}`,
  ];
  return ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', steps.join(' && '), system];
}

async function step(failed, command, args, timeout) {
  const { code, out } = await run(command, args, { timeout });
  if (code !== 0) throw new SetupError(`${failed}:\n${tail(out, 40)}`);
  return out;
}

async function ownRelease() {
  const about = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^VERSION_CODENAME=(\w+)/m.exec(about)?.[1] ?? 'stable';
}
