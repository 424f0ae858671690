import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { IS_SUPERUSER } from './run-as-nobody';

/** A disk in memory, mounted at `folder`, that can stop answering as a network disk does whose server is gone. */
export interface StallingDisk {
  readonly folder: string;
  /** Writes a file; `time` is what the disk tells of its last change, in whole seconds since the epoch. */
  readonly write: (name: string, text: string, time?: number) => Promise<void>;
  readonly stall: () => Promise<void>;
  /** Answers again, also what was asked meanwhile. */
  readonly answer: () => Promise<void>;
  /** Takes it away. What was waiting for it fails. */
  readonly remove: () => void;
}

/** Whether such disks can be made here: Linux, the superuser, and the kernel's way to disks that a program keeps. */
export function canStall(): boolean {
  return process.platform === 'linux' && IS_SUPERUSER && existsSync('/dev/fuse');
}

/** Mounts one at a folder, which is made. */
export async function stallingDisk(folder: string): Promise<StallingDisk> {
  await mkdir(folder, { recursive: true });
  const server = fork(join(import.meta.dirname, 'stalling-disk-server.mjs'), [folder], { execArgv: [] });
  const mounted = await message(server);
  if (mounted.mounted !== true) throw new Error('the disk could not be mounted');
  const tell = async (what: object) => {
    const done = message(server);
    server.send(what);
    await done;
  };
  return {
    folder,
    write: (name, text, time) => tell({ make: name, text, time }),
    stall: () => tell({ stall: true }),
    answer: () => tell({ stall: false }),
    remove: () => {
      server.kill('SIGKILL');
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    },
  };
}

function message(server: ChildProcess): Promise<{ readonly mounted?: boolean }> {
  return new Promise((resolve, reject) => {
    server.once('message', (answer) => resolve(answer as { mounted?: boolean }));
    server.once('exit', () => reject(new Error('the disk ended')));
  });
}
