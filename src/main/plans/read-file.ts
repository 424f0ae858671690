import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import { fail, fileProblem, succeed } from './problem';

/** Larger files are refused: a plan of this size can't be edited in a useful way. */
export const LARGEST_PLAN = 100 * 1024 * 1024;

export interface FileBytes {
  /** The path with all links resolved: what is written to, and what makes two names one file. */
  readonly realPath: string;
  readonly bytes: Buffer;
  readonly stats: Stats;
}

const SAFE = 'The file was not touched.';

/**
 * The bytes of an ordinary file. What kind of thing it is gets asked before it is opened, so that a pipe or a device is
 * refused at once and never waited for.
 */
export async function readFileBytes(path: string): Promise<Result<FileBytes>> {
  const name = basename(path);
  let handle: FileHandle | undefined;
  try {
    const realPath = await realpath(path);
    const before = isKernelFile(realPath) ? notRegular(name) : refuseKind(await stat(realPath), name);
    if (before !== null) return before;
    // The path may have become something else since it was looked at: no waiting, no following, and asked again.
    handle = await open(realPath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stats = await handle.stat();
    const now = refuseKind(stats, name);
    if (now !== null) return now;
    const bytes = await readAll(handle, stats.size);
    return bytes === null ? tooLarge(name) : succeed({ realPath, bytes, stats });
  } catch (error) {
    return fileProblem(error, name, 'read', SAFE);
  } finally {
    await handle?.close();
  }
}

function refuseKind(stats: Stats, name: string): ReturnType<typeof fail> | null {
  if (stats.isDirectory()) {
    return fail('is-folder', `${name} is a folder.`, SAFE, 'Choose a Markdown file in it.');
  }
  if (!stats.isFile()) return notRegular(name);
  return stats.size > LARGEST_PLAN ? tooLarge(name) : null;
}

/** What the kernel tells in the form of files: reading them can wait, and writing them does something. */
function isKernelFile(realPath: string): boolean {
  return process.platform === 'linux' && /^\/(?:proc|sys)\//.test(realPath);
}

function notRegular(name: string): ReturnType<typeof fail> {
  return fail('not-regular', `${name} is not an ordinary file.`, SAFE, 'Choose a Markdown file.');
}

function tooLarge(name: string): ReturnType<typeof fail> {
  return fail('too-large', `${name} is larger than 100 MB.`, SAFE, 'Split it into smaller plans.');
}

/** Reads to the end, also where the size is not what the system said; null when that goes past the limit. */
async function readAll(handle: FileHandle, expected: number): Promise<Buffer | null> {
  let bytes = Buffer.alloc(expected + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > LARGEST_PLAN) return null;
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(64 * 1024, length))]);
  }
}
