import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { textLineChanges } from '../../../shared/text/line-changes';
import { contentHash } from '../content-hash';
import { PathQueue } from '../path-queue';
import { decodePlan } from '../plan-text';
import { errorCode } from '../problem';
import { LARGEST_PLAN } from '../read-file';
import { replaceFile } from '../saving/replace-file';
import { oldestBeyond, thinVersions } from './thin-versions';

export const versionReason = z.enum(['before-save', 'saved', 'shrinking', 'left-over']);
/**
 * Why a version was kept: it was on disk before a save, it was saved, a save was about to drop much of it, or a save that
 * was cut off left it behind.
 */
export type VersionReason = z.infer<typeof versionReason>;

const version = z.object({
  /** The hash of the bytes, which is also the name of the file that holds them. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.number(),
  reason: versionReason,
  /** Stored, which is to say compressed, bytes. */
  size: z.number().int().nonnegative(),
  /** Lines that came and went since the version before it. */
  added: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
});
export type Version = Readonly<z.infer<typeof version>>;
const stored = z.object({ path: z.string(), versions: z.array(version) });

const MOST_BYTES = 64 * 1024 * 1024;
const [compress, expand] = [promisify(gzip), promisify(gunzip)];

/**
 * Earlier states of plans, in a folder of their own: each content once, compressed, thinned out with age and capped in
 * size for each plan, and by {@link thinAll} for all of them together. Nothing here throws into a save: what can't be kept
 * costs a line in the log.
 */
export class VersionStore {
  readonly #queue = new PathQueue();
  #onKept: () => void = () => undefined;

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
    private readonly now: () => number = Date.now,
    private readonly mostBytes: number = MOST_BYTES,
  ) {}

  /** Has a listener called after each version that was kept. */
  whenKept(listener: () => void): void {
    this.#onKept = listener;
  }

  /**
   * Keeps the bytes of a plan's file. The same bytes as the newest version again are that version, which then guards
   * against a large loss too where that is the reason.
   */
  async keepVersion(path: string, bytes: Uint8Array, reason: VersionReason): Promise<void> {
    const place = await this.#placeOf(path);
    await this.#queue.run(place.folder, async () => {
      try {
        const before = await this.#list(place.folder);
        const hash = contentHash(bytes);
        const [newest, ...others] = before;
        if (newest?.hash === hash) {
          if (reason !== 'shrinking' || newest.reason === reason) return;
          await this.#writeList(place, [{ ...newest, reason, at: this.now() }, ...others]);
          return;
        }
        await mkdir(place.folder, { recursive: true, mode: 0o700 });
        const packed = await compress(bytes);
        if (!before.some((each) => each.hash === hash))
          await replaceFile(blob(place.folder, hash), packed, null, nothing);
        const older = before[0] === undefined ? null : await this.#read(place.folder, before[0].hash);
        const lines = changedLines(older, bytes);
        const all = [{ hash, at: this.now(), reason, size: packed.length, ...lines }, ...before];
        const kept = thinVersions(all, this.now(), this.mostBytes);
        await this.#writeList(place, kept);
        await removeOthers(place.folder, all, kept);
        this.#onKept();
      } catch (error) {
        this.log(`a version of ${place.path} could not be kept: ${String(error)}`);
      }
    });
  }

  /**
   * Removes the oldest versions of all plans until the rest fits into `mostBytes`: never the newest of a plan, nor one that
   * guards against a large loss of the last 30 days. A plan whose list is damaged is left as it is, as what guards is not
   * known there, and so is whatever else lies in the folder. Nothing waits for it but the next save of the same plan, and
   * nothing is thrown.
   */
  async thinAll(mostBytes: number): Promise<void> {
    const plans: { readonly folder: string; readonly path: string; readonly versions: readonly Version[] }[] = [];
    const entries = await readdir(this.folder, { withFileTypes: true }).catch((error) => {
      if (errorCode(error) !== 'ENOENT') this.log(`the versions could not be looked through: ${String(error)}`);
      return [];
    });
    for (const entry of entries) {
      if (!entry.isDirectory() || !/^[0-9a-f]{32}$/.test(entry.name)) continue;
      const folder = join(this.folder, entry.name);
      const read = await readList(folder);
      if (typeof read === 'object') plans.push({ folder, path: read.path, versions: onceEach(read.versions) });
    }
    const all = plans.map(({ versions }) => versions);
    const gone = oldestBeyond(all, this.now(), mostBytes);
    for (const { folder, path, versions } of plans) {
      const hashes = new Set(versions.filter((version) => gone.has(version)).map(({ hash }) => hash));
      if (hashes.size === 0) continue;
      await this.#queue.run(folder, async () => {
        try {
          const now = await readList(folder);
          if (typeof now !== 'object') return;
          // Kept again meanwhile: then it is the newest.
          const kept = now.versions.filter(({ hash }, at) => at === 0 || !hashes.has(hash));
          await this.#writeList({ folder, path: now.path }, kept);
          await removeOthers(folder, now.versions, kept);
        } catch (error) {
          this.log(`the oldest versions of ${path} could not be removed: ${String(error)}`);
        }
      });
    }
  }

  async #writeList(place: { readonly folder: string; readonly path: string }, kept: readonly Version[]): Promise<void> {
    const index = Buffer.from(JSON.stringify({ path: place.path, versions: kept }));
    await replaceFile(join(place.folder, 'index.json'), index, null, nothing);
  }

  /** The versions of a plan's file, newest first. */
  async versionsOf(path: string): Promise<readonly Version[]> {
    const { folder } = await this.#placeOf(path);
    return this.#queue.run(folder, () => this.#list(folder));
  }

  /** The bytes of a version; null where they are gone or damaged. */
  async readVersion(path: string, hash: string): Promise<Buffer | null> {
    return this.#read((await this.#placeOf(path)).folder, hash);
  }

  async #read(folder: string, hash: string): Promise<Buffer | null> {
    try {
      const bytes = await expand(await readFile(blob(folder, hash)), { maxOutputLength: LARGEST_PLAN });
      return contentHash(bytes) === hash ? bytes : null;
    } catch {
      return null;
    }
  }

  async #list(folder: string): Promise<readonly Version[]> {
    const read = await readList(folder);
    if (read === 'none') return [];
    if (read !== 'damaged') return read.versions;
    this.log(`the list of versions in ${folder} is damaged; it is made anew from the versions`);
    return this.#relist(folder);
  }

  /** What the folder holds, with the times of the files in place of what the damaged list said. */
  async #relist(folder: string): Promise<readonly Version[]> {
    const found: Version[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
      const hash = /^([0-9a-f]{64})\.gz$/.exec(name)?.[1];
      if (hash === undefined) continue;
      const { mtimeMs, size } = await stat(join(folder, name));
      found.push({ hash, at: Math.round(mtimeMs), reason: 'saved', size, added: 0, removed: 0 });
    }
    return found.sort((a, b) => b.at - a.at);
  }

  async #placeOf(path: string): Promise<{ readonly path: string; readonly folder: string }> {
    const real = await realpath(path).catch(() => path);
    return { path: real, folder: join(this.folder, createHash('sha256').update(real).digest('hex').slice(0, 32)) };
  }
}

function changedLines(before: Buffer | null, after: Uint8Array): Pick<Version, 'added' | 'removed'> {
  // Lines end alike in all encodings, and only they are counted.
  const textOf = (bytes: Uint8Array) => {
    const decoded = decodePlan(Buffer.from(bytes), 'windows-1252');
    return decoded.ok ? decoded.text : '';
  };
  const changes = before === null ? [] : textLineChanges(textOf(before), textOf(after));
  return {
    added: changes.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0),
    removed: changes.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0),
  };
}

/** What a folder's list says, newest first. */
async function readList(
  folder: string,
): Promise<{ readonly path: string; readonly versions: readonly Version[] } | 'none' | 'damaged'> {
  try {
    const parsed = stored.safeParse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));
    if (!parsed.success) return 'damaged';
    return { path: parsed.data.path, versions: [...parsed.data.versions].sort((a, b) => b.at - a.at) };
  } catch (error) {
    return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' ? 'none' : 'damaged';
  }
}

/** Each content once, as the newest version that has it, or as the one that guards. */
function onceEach(versions: readonly Version[]): readonly Version[] {
  const found = new Map<string, Version>();
  for (const version of versions) {
    const before = found.get(version.hash);
    if (before === undefined) found.set(version.hash, version);
    else if (version.reason === 'shrinking') found.set(version.hash, { ...before, reason: version.reason });
  }
  return [...found.values()];
}

/** Removes the contents that no kept version has. */
async function removeOthers(folder: string, all: readonly Version[], kept: readonly Version[]): Promise<void> {
  const wanted = new Set(kept.map(({ hash }) => hash));
  for (const hash of new Set(all.map((each) => each.hash))) {
    if (!wanted.has(hash)) await unlink(blob(folder, hash)).catch(nothing);
  }
}

function blob(folder: string, hash: string): string {
  return join(folder, `${hash}.gz`);
}

async function nothing(): Promise<void> {}
