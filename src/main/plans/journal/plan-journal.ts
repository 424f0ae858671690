import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../content-hash';
import { PathQueue } from '../path-queue';
import { errorCode } from '../problem';
import { decodeRecord, encodeRecord, type JournalRecord } from './journal-record';

const GENERATION = /^([0-9a-f]{16,64})\.([12])\.journal$/;
type Slot = '1' | '2';

/** How long a damaged file is kept, in milliseconds. */
const DAMAGE_KEPT = 30 * 24 * 3_600_000;

/** A record of a document that was not closed or saved when the app ended. */
export interface KeptRecord {
  readonly key: string;
  readonly record: JournalRecord;
  /** The bytes of the file that the text was made from, where they were kept. */
  readonly base: Buffer | null;
}

/**
 * Unsaved text on disk, in a folder of its own: two generations a document, written in turns and flushed, so that
 * whatever breaks a write leaves the one before it. Damage costs a line in the log and never throws.
 */
export class PlanJournal {
  readonly #queue = new PathQueue();
  readonly #next = new Map<string, { readonly slot: Slot; readonly sequence: number }>();

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  /** Keeps a record; once it settles it is on disk. Throws the system's error. */
  keep(key: string, record: Omit<JournalRecord, 'sequence'>): Promise<void> {
    return this.#queue.run(key, async () => {
      const { slot, sequence } = this.#next.get(key) ?? { slot: '1', sequence: 1 };
      await this.#write(this.#fileOf(key, slot), encodeRecord({ ...record, sequence }));
      // A write that failed is made again to the same place: the other generation is the good one.
      this.#next.set(key, { slot: slot === '1' ? '2' : '1', sequence: sequence + 1 });
    });
  }

  /** Keeps the bytes of the file that the unsaved text was made from, for a merge after a crash. */
  keepBase(key: string, bytes: Uint8Array): Promise<void> {
    return this.#queue.run(key, () => this.#write(this.#baseOf(key), bytes));
  }

  /** Notes in the log that a base could not be kept: that costs a merge by lines, and no text. */
  tell(error: unknown): void {
    this.log(`the text that an unsaved one was made from could not be kept: ${String(error)}`);
  }

  async readBase(key: string, hash: string | null): Promise<Buffer | null> {
    if (hash === null) return null;
    const bytes = await readFile(this.#baseOf(key)).catch(() => null);
    return bytes !== null && contentHash(bytes) === hash ? bytes : null;
  }

  /** Forgets a document: it was saved or closed. */
  drop(key: string): Promise<void> {
    return this.#queue.run(key, async () => {
      this.#next.delete(key);
      for (const file of [this.#fileOf(key, '1'), this.#fileOf(key, '2'), this.#baseOf(key)]) {
        await unlink(file).catch((error) => {
          if (errorCode(error) !== 'ENOENT') this.log(`a journal file could not be removed: ${String(error)}`);
        });
      }
    });
  }

  /** What is left of an earlier run, the newest good generation of each document, oldest change first. */
  async recover(): Promise<readonly KeptRecord[]> {
    const names = await readdir(this.folder).catch((error) => {
      if (errorCode(error) !== 'ENOENT') this.log(`the journal could not be read: ${String(error)}`);
      return [];
    });
    await this.#removeOldDamage(names);
    const keys = [...new Set(names.flatMap((name) => GENERATION.exec(name)?.[1] ?? []))];
    const found: KeptRecord[] = [];
    for (const key of keys) {
      const kept = await this.#recoverOne(key);
      if (kept !== null) found.push(kept);
    }
    return found.sort((a, b) => a.record.changedAt - b.record.changedAt);
  }

  /** What was put aside stays for a while. */
  async #removeOldDamage(names: readonly string[]): Promise<void> {
    for (const name of names.filter((each) => each.endsWith('.damaged'))) {
      const file = join(this.folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (Date.now() - mtimeMs > DAMAGE_KEPT) await unlink(file).catch(() => undefined);
    }
  }

  async #recoverOne(key: string): Promise<KeptRecord | null> {
    let newest: { readonly slot: Slot; readonly record: JournalRecord } | null = null;
    for (const slot of ['1', '2'] as const) {
      const record = await this.#read(key, slot);
      if (record !== null && (newest === null || record.sequence > newest.record.sequence)) newest = { slot, record };
    }
    if (newest === null) return null;
    const { slot, record } = newest;
    this.#next.set(key, { slot: slot === '1' ? '2' : '1', sequence: record.sequence + 1 });
    return { key, record, base: await this.readBase(key, record.baselineHash) };
  }

  async #read(key: string, slot: Slot): Promise<JournalRecord | null> {
    const file = this.#fileOf(key, slot);
    try {
      const record = decodeRecord(await readFile(file));
      if (typeof record !== 'string') return record;
      this.log(`the journal file ${file} is damaged (${record}); its other generation is used if it is whole`);
      // Told once: the next start does not meet it again, and who wants to can still look at it.
      await rename(file, `${file}.damaged`);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.log(`the journal file ${file} could not be read: ${String(error)}`);
    }
    return null;
  }

  async #write(file: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
    const handle = await open(file, flags, 0o600);
    try {
      let written = 0;
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, null);
        // A nearly full disk may take a part and report no error.
        if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
        written += bytesWritten;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  #fileOf(key: string, slot: Slot): string {
    return join(this.folder, `${key}.${slot}.journal`);
  }

  #baseOf(key: string): string {
    return join(this.folder, `${key}.base`);
  }
}
