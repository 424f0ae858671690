import { execFileSync } from 'node:child_process';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A disk of a few megabytes that can be filled to any level, and is gone with `remove`. */
export interface SmallDisk {
  readonly name: string;
  readonly folder: string;
  /** Leaves room for this many steps: 4 KiB of bytes, or one file where files are what runs out. */
  readonly leaveRoom: (steps: number) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const STEP = 4096;

/** Whether small disks can be made: that needs the superuser and the right to mount. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A disk in memory. */
export async function memoryDisk(folder: string): Promise<SmallDisk> {
  return mounted('tmpfs', folder, ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], (steps) =>
    leaveBytes(folder, steps),
  );
}

/** A disk in memory that runs out of files, not of bytes. */
export async function fewFilesDisk(folder: string): Promise<SmallDisk> {
  const options = ['-t', 'tmpfs', '-o', 'size=4m,nr_inodes=64', 'tmpfs', folder];
  return mounted('tmpfs, out of files', folder, options, (steps) => leaveFiles(folder, steps));
}

/** A disk image with ext4, as on most Linux machines; null where the system can't make one. */
export async function ext4Disk(folder: string): Promise<SmallDisk | null> {
  const image = `${folder}.img`;
  try {
    await writeFile(image, Buffer.alloc(4 * 1024 * 1024));
    execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', image], { stdio: 'ignore' });
    const disk = await mounted('ext4', folder, ['-o', 'loop', image, folder], (steps) => leaveBytes(folder, steps));
    return {
      ...disk,
      remove: async () => {
        await disk.remove();
        await rm(image, { force: true });
      },
    };
  } catch {
    await rm(image, { force: true });
    return null;
  }
}

async function mounted(
  name: string,
  folder: string,
  options: readonly string[],
  leaveRoom: SmallDisk['leaveRoom'],
): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  execFileSync('mount', options, { stdio: 'ignore' });
  const remove = async () => {
    execFileSync('umount', [folder], { stdio: 'ignore' });
  };
  return { name, folder, leaveRoom, remove };
}

/** Fills the disk to the last byte that it takes, and takes back as many steps. */
async function leaveBytes(folder: string, steps: number): Promise<void> {
  const handle = await open(join(folder, 'filler'), 'w');
  try {
    let length = 0;
    for (let size = 64 * STEP; size >= 1; size = Math.floor(size / 2)) {
      while (await grows(handle, length, size)) length += size;
    }
    await handle.truncate(Math.max(0, Math.ceil(length / STEP) - steps) * STEP);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function grows(handle: Awaited<ReturnType<typeof open>>, at: number, size: number): Promise<boolean> {
  try {
    const { bytesWritten } = await handle.write(Buffer.alloc(size, 'f'), 0, size, at);
    await handle.sync();
    if (bytesWritten === size) return true;
  } catch {
    // Full: what was taken of it is given back.
  }
  await handle.truncate(at);
  return false;
}

async function leaveFiles(folder: string, steps: number): Promise<void> {
  const made: string[] = [];
  try {
    for (;;) {
      const path = join(folder, `filler-${made.length}`);
      await writeFile(path, '');
      made.push(path);
    }
  } catch {
    // No more files to be had.
  }
  for (const path of made.slice(0, steps)) await rm(path);
}
