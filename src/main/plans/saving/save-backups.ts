import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { contentHash } from '../content-hash';
import { fileQueue } from '../path-queue';
import { readFileBytes } from '../read-file';
import { checkStored, syncFolder, writeAll } from './durable-bytes';
import { openForWriting, putBytes } from './put-bytes';

const MARK = 'plandesk-backup 1 ';
const LONGEST_HEAD = 64 * 1024;
/** How long a backup waits for its file to be there again, on a disk that was pulled out, say. Milliseconds. */
const LONGEST_WAIT = 60 * 24 * 3_600_000;

const content = z.object({ length: z.number().int().nonnegative(), hash: z.string() });
const head = z.object({ path: z.string(), old: content, fresh: content });

interface Backup {
  readonly path: string;
  readonly old: Buffer;
  readonly fresh: Buffer;
}

/** Takes the bytes of a file that are not wanted in it any more, and must not be lost. */
export type KeepBytes = (path: string, bytes: Uint8Array) => Promise<void>;

/** Both contents of files that are being written over in place, in a folder of their own, until that is done. */
export class SaveBackups {
  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  /** Keeps both contents; once it settles they are on disk. The answer forgets them. Throws the system's error. */
  async keep(path: string, old: Uint8Array, fresh: Uint8Array): Promise<() => Promise<void>> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${randomBytes(12).toString('hex')}.backup`);
    const drop = () => unlink(file).catch((error) => this.log(`a backup could not be removed: ${String(error)}`));
    const about = { path, old: factsOf(old), fresh: factsOf(fresh) };
    const bytes = Buffer.concat([Buffer.from(`${MARK}${JSON.stringify(about)}\n`), old, fresh]);
    const handle = await open(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      await writeAll(handle, bytes);
      await handle.sync();
      await checkStored(handle, bytes);
      await syncFolder(this.folder);
    } catch (error) {
      await drop();
      throw error;
    } finally {
      await handle.close();
    }
    return drop;
  }

  /**
   * Puts right what the end of an earlier run has left half written, and tells it in the log. A file that another program
   * has written since is left alone, and its old bytes go to `keepBytes`. Only for the one run that holds the folder.
   */
  async restore(keepBytes: KeepBytes): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((each) => each.endsWith('.backup'))) {
      const file = join(this.folder, name);
      try {
        if (await this.#restoreOne(file, keepBytes)) await unlink(file);
      } catch (error) {
        this.log(`the backup ${file} could not be put back: ${String(error)}`);
      }
    }
  }

  /** True where the backup is not needed any more. */
  async #restoreOne(file: string, keepBytes: KeepBytes): Promise<boolean> {
    const backup = await readBackup(file);
    // Cut off while it was being made: its file had not been touched yet.
    if (backup === null) return true;
    const realPath = await realpath(backup.path).catch(() => backup.path);
    return fileQueue.run(realPath, () => this.#putBack(file, backup, keepBytes));
  }

  async #putBack(file: string, { path, old, fresh }: Backup, keepBytes: KeepBytes): Promise<boolean> {
    const now = await readFileBytes(path);
    if (!now.ok) {
      if (Date.now() - (await stat(file)).mtimeMs < LONGEST_WAIT) return false;
      await keepBytes(path, old);
      return true;
    }
    const { bytes } = now.value;
    if (bytes.equals(old) || bytes.equals(fresh)) return true;
    if (!isMixtureOf(bytes, old, fresh)) {
      await keepBytes(path, old);
      return true;
    }
    const handle = await openForWriting(now.value.realPath);
    try {
      await putBytes(handle, bytes.length, old);
      await checkStored(handle, old);
    } finally {
      await handle.close();
    }
    this.log(`${basename(path)} was half written when Plandesk ended; its last saved text was put back`);
    return true;
  }
}

/** Whether bytes are what a save that was cut off leaves: at each place the old byte, the new one, or none written yet. */
export function isMixtureOf(bytes: Uint8Array, old: Uint8Array, fresh: Uint8Array): boolean {
  if (bytes.length < Math.min(old.length, fresh.length)) return false;
  if (bytes.length > Math.max(old.length, fresh.length)) return false;
  // A power cut may leave zeros where a file was made longer.
  return bytes.every((byte, at) => byte === old[at] || byte === fresh[at] || (at >= old.length && byte === 0));
}

async function readBackup(file: string): Promise<Backup | null> {
  const bytes = await readFile(file);
  const lineEnd = bytes.subarray(0, LONGEST_HEAD).indexOf(0x0a);
  const line = bytes.toString('utf8', 0, Math.max(0, lineEnd));
  if (!line.startsWith(MARK)) return null;
  let about: z.infer<typeof head>;
  try {
    about = head.parse(JSON.parse(line.slice(MARK.length)));
  } catch {
    return null;
  }
  const middle = lineEnd + 1 + about.old.length;
  const old = bytes.subarray(lineEnd + 1, middle);
  const fresh = bytes.subarray(middle);
  const isWhole = contentHash(old) === about.old.hash && contentHash(fresh) === about.fresh.hash;
  return isWhole ? { path: about.path, old, fresh } : null;
}

function factsOf(bytes: Uint8Array): z.infer<typeof content> {
  return { length: bytes.length, hash: contentHash(bytes) };
}
