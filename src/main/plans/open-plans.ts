import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import type { OpenedPlan, PlanId, SavedPlan } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import { isLegacy, type LegacyEncoding } from '../../shared/text/encodings';
import type { DiskNews } from './disk-news';
import { type EncodingMemory, EncodingQuestions } from './encoding-questions';
import { type FileIdentity, identityOf, isSameFile } from './file-identity';
import { PathQueue } from './path-queue';
import { encodePlan, type PlanEncoding } from './plan-text';
import { fail, succeed } from './problem';
import { readFileBytes } from './read-file';
import { type AskedEncoding, type PlanOnDisk, readPlan } from './read-plan';
import type { SaveBackups } from './saving/save-backups';
import type { VersionStore } from './versions/version-store';
import { withinTime } from './within-time';
import { type Expected, writePlan } from './write-plan';

/** How long a save may take before the person is told that the disk does not answer; it goes on. In milliseconds. */
const LONGEST_SAVE = 15_000;

/** How long a save to another place waits for work on the old one. In milliseconds. */
const LONGEST_WAIT = 2000;

/** What main knows of an open plan and the window does not. */
interface OpenPlan {
  readonly id: PlanId;
  /** Where it was opened from, links unresolved; null for a plan without a file. */
  readonly path: string | null;
  readonly realPath: string | null;
  /** What the file is to the system, whatever its names; null where it is not known. */
  readonly file: FileIdentity | null;
  readonly name: string;
  readonly encoding: PlanEncoding;
  /** The hash of the file as last read or written here. */
  readonly hash: string | null;
}

/** What the rest of main may know of an open plan. */
export type PlanFacts = Pick<OpenPlan, 'id' | 'path' | 'realPath' | 'name' | 'encoding' | 'hash'>;

/** The plans that are open: opaque ids outside, paths and hashes inside. One real file is one plan. */
export class OpenPlans {
  readonly #plans = new Map<PlanId, OpenPlan>();
  readonly #queue = new PathQueue();
  readonly #seen = new Map<PlanId, ReturnType<typeof factsOf>>();
  /** What plans without a file began with. */
  readonly #starts = new Map<PlanId, string>();
  #untitled = 0;
  #nextId = 1;

  #versions: Pick<VersionStore, 'keepVersion'> | null = null;
  #memory: EncodingMemory = { of: async () => null, keep: async () => undefined };
  /** The files that could not be read without a word about their encoding. */
  readonly questions = new EncodingQuestions();

  constructor(
    private readonly template: string,
    private readonly backups: SaveBackups,
    private readonly longestSave: number = LONGEST_SAVE,
  ) {}

  /** Keeps a version of every file before and after it is saved, from now on. */
  keepVersionsIn(versions: Pick<VersionStore, 'keepVersion'>): void {
    this.#versions = versions;
  }

  /** Reads files in the encodings that were chosen for them, from now on. */
  rememberEncodingsIn(memory: EncodingMemory): void {
    this.#memory = memory;
  }

  /** A new plan without a file, with the words that it begins with. */
  create(text = this.template): OpenedPlan {
    this.#untitled += 1;
    const name = this.#untitled === 1 ? 'Untitled' : `Untitled ${this.#untitled}`;
    const plan = this.#add({ path: null, realPath: null, file: null, name, encoding: 'utf-8', hash: null });
    this.#starts.set(plan.id, text);
    return this.#untitledAnswer(plan);
  }

  /**
   * Opens the file at a path. A file that is open already keeps its id, and what a later save is checked against: the
   * text in the answer is then what is on disk now, not what the window holds. `isWanted` is asked once the file was read:
   * where it is not wanted any more, nothing is opened.
   */
  async open(path: string, isWanted: () => boolean = () => true): Promise<Result<OpenedPlan>> {
    const read = await readPlan(path, this.#memory.of);
    if (!isWanted()) return unknownPlan();
    if (!read.ok) {
      const { problem } = read;
      if (problem.code !== 'unknown-encoding') return read;
      return { ok: false, problem: { ...problem, file: { id: this.questions.ask(path), name: basename(path) } } };
    }
    return this.#opened(path, read.value);
  }

  /** Opens a file that is neither UTF-8 nor UTF-16 in the encoding that the person chose for it. */
  async openAs(
    path: string,
    encoding: LegacyEncoding,
    isWanted: () => boolean = () => true,
  ): Promise<Result<OpenedPlan>> {
    const read = await readPlan(path, async () => encoding);
    if (!read.ok) return read;
    if (!isWanted()) return unknownPlan();
    await this.#memory.keep(read.value.realPath, encoding);
    return this.#opened(path, read.value);
  }

  async #opened(path: string, disk: PlanOnDisk): Promise<Result<OpenedPlan>> {
    const plan = (await this.#findSameFile(disk)) ?? this.#add({ path, name: basename(path), ...factsOf(disk) });
    return succeed(opened(plan, disk));
  }

  /**
   * The plan as it is on disk now, which is from here on what a save is checked against; that stays as it was where
   * `isWanted` says then that the answer comes too late.
   */
  async revert(id: PlanId, isWanted: () => boolean = () => true): Promise<Result<OpenedPlan>> {
    const plan = this.#plans.get(id);
    if (plan === undefined) return unknownPlan();
    if (plan.path === null) return succeed(this.#untitledAnswer(plan));
    const read = await readPlan(plan.path, this.#encodingOf(plan));
    if (!read.ok) return read;
    const disk = read.value;
    const now = { ...plan, ...factsOf(disk) };
    if (this.#plans.has(id) && isWanted()) this.#plans.set(id, now);
    return succeed(opened(now, disk));
  }

  /**
   * Saves over the plan's own file, if that still is what was read or written here. A disk that does not answer is told
   * after a while; the save then still ends one way or the other, and what came of it shows when it is tried again.
   */
  async save(id: PlanId, text: string): Promise<Result<SavedPlan>> {
    const name = this.#plans.get(id)?.name ?? '';
    const saved = await withinTime(this.#save(id, text), this.longestSave);
    return saved === 'late' ? saveNotAnswered(name) : saved;
  }

  #save(id: PlanId, text: string): Promise<Result<SavedPlan>> {
    return this.#queue.run(id, async () => {
      const plan = this.#plans.get(id);
      if (plan === undefined) return unknownPlan();
      if (plan.path === null || plan.hash === null) {
        return fail('not-found', `${plan.name} has no file yet.`, 'Your text is still here.', 'Use Save As….');
      }
      return this.#write(plan, plan.path, text, { kind: 'hash', hash: plan.hash });
    });
  }

  /**
   * Saves to a place that the person chose, over whatever is there, and makes it the plan's file. An old place that does
   * not answer holds it up for a moment only.
   */
  async saveAs(id: PlanId, path: string, text: string): Promise<Result<SavedPlan>> {
    const saved = await withinTime(this.#saveAs(id, path, text), this.longestSave + LONGEST_WAIT);
    return saved === 'late' ? saveNotAnswered(basename(path)) : saved;
  }

  #saveAs(id: PlanId, path: string, text: string): Promise<Result<SavedPlan>> {
    const save = async () => {
      const plan = this.#plans.get(id);
      if (plan === undefined) return unknownPlan();
      const realPath = await realpath(path).catch(() => null);
      const owner = realPath === null ? null : await this.#findSameFile({ realPath, file: await identityOf(realPath) });
      if (owner !== null && owner.id !== id) {
        return fail(
          'already-open',
          `${basename(path)} is open in another tab.`,
          'Nothing was written, and your text is still here.',
          'Close that tab first, or choose another name.',
        );
      }
      // What its encoding lacks is kept all the same, in one that lacks nothing.
      const isLacking = encodePlan(text, plan.encoding) === null;
      return this.#write(isLacking ? { ...plan, encoding: 'utf-8' } : plan, path, text, { kind: 'anything' });
    };
    return this.#queue.run(id, save, LONGEST_WAIT);
  }

  close(id: PlanId): void {
    this.#plans.delete(id);
    this.#seen.delete(id);
  }

  /** What the plan's file holds now, beside what was read or written here; null for a plan without a file. */
  look(id: PlanId): Promise<DiskNews | null> {
    // After a save that is under way, so that our own bytes are no news.
    return this.#queue.run(id, async () => {
      const plan = this.#plans.get(id);
      if (plan === undefined || plan.path === null) return null;
      const read = await readPlan(plan.path, this.#encodingOf(plan));
      if (!read.ok) {
        const { code, happened } = read.problem;
        return code === 'not-found' ? { kind: 'gone' } : { kind: 'gone', why: happened };
      }
      const { text, hash, encoding, readOnly } = read.value;
      if (hash === plan.hash) {
        // Its file could not be looked at when it was opened.
        if (plan.realPath === null) this.#plans.set(id, { ...plan, ...factsOf(read.value) });
        return { kind: 'same' };
      }
      this.#seen.set(id, factsOf(read.value));
      return { kind: 'changed', text, hash, encoding, readOnly };
    });
  }

  /** Has later saves checked against what {@link look} found. False where that is not what it found last. */
  take(id: PlanId, hash: string): boolean {
    const plan = this.#plans.get(id);
    const seen = this.#seen.get(id);
    if (plan === undefined || seen?.hash !== hash) return plan?.hash === hash;
    this.#plans.set(id, { ...plan, ...seen });
    return true;
  }

  /** An open plan, or null. */
  find(id: PlanId): PlanFacts | null {
    return this.#plans.get(id) ?? null;
  }

  all(): readonly PlanFacts[] {
    return [...this.#plans.values()];
  }

  /** A plan without a file that had this name before. */
  createNamed(name: string): OpenedPlan {
    this.#untitled = Math.max(this.#untitled, Number(/^Untitled(?: (\d+))?$/.exec(name)?.[1] ?? 1));
    const plan = this.#add({ path: null, realPath: null, file: null, name, encoding: 'utf-8', hash: null });
    return this.#untitledAnswer(plan);
  }

  /** Opens a plan whose file can't be read now, for the text that was kept of it. A save is checked against `hash`. */
  openMissing(plan: Pick<OpenPlan, 'path' | 'name' | 'encoding' | 'hash'>): PlanFacts {
    return this.#add({ ...plan, realPath: null, file: null });
  }

  async #write(plan: OpenPlan, path: string, text: string, expected: Expected): Promise<Result<SavedPlan>> {
    await this.#keepOld(path, text, plan.encoding);
    const written = await writePlan(path, text, plan.encoding, expected, this.backups);
    if (!written.ok) return written;
    const { realPath, hash, savedAt } = written.value;
    const name = basename(path);
    const file = await identityOf(realPath);
    // Saved to another place meanwhile: then this was a save to the old one, which had not answered for long.
    const isThere = this.#plans.get(plan.id)?.path === plan.path;
    if (isThere) this.#plans.set(plan.id, { ...plan, path, realPath, file, name, hash });
    const bytes = encodePlan(text, plan.encoding);
    if (bytes !== null) await this.#versions?.keepVersion(path, bytes, 'saved');
    return succeed({ id: plan.id, name, folder: shownFolder(path), encoding: plan.encoding, savedAt });
  }

  /** What a save is about to replace is kept first, so that no save can drop what only the file held. */
  async #keepOld(path: string, text: string, encoding: PlanEncoding): Promise<void> {
    if (this.#versions === null) return;
    const old = await readFileBytes(path);
    if (!old.ok) return;
    const size = encodePlan(text, encoding)?.length ?? old.value.bytes.length;
    const isShrinking = size < old.value.bytes.length * 0.7;
    await this.#versions.keepVersion(path, old.value.bytes, isShrinking ? 'shrinking' : 'before-save');
  }

  #encodingOf({ encoding }: OpenPlan): AskedEncoding {
    return isLegacy(encoding) ? async () => encoding : this.#memory.of;
  }

  #add(plan: Omit<OpenPlan, 'id'>): OpenPlan {
    const added = { ...plan, id: `plan-${this.#nextId.toString(36)}` };
    this.#nextId += 1;
    this.#plans.set(added.id, added);
    return added;
  }

  /** The open plan of a file, by whichever of its names. Nothing is awaited before the answer that there is none. */
  async #findSameFile({ realPath, file }: Pick<PlanOnDisk, 'realPath' | 'file'>): Promise<OpenPlan | null> {
    for (const plan of this.#plans.values()) {
      if (plan.realPath === realPath) return plan;
      if (plan.realPath === null || !isSameFile(plan.file, file)) continue;
      // Its own name may lead to another file by now.
      if (isSameFile(await identityOf(plan.realPath), file)) return plan;
    }
    return null;
  }

  #untitledAnswer(plan: OpenPlan): OpenedPlan {
    return {
      id: plan.id,
      name: plan.name,
      folder: null,
      text: this.#starts.get(plan.id) ?? this.template,
      encoding: plan.encoding,
      readOnly: false,
    };
  }
}

/** A file's folder as it is shown. */
export function shownFolder(path: string): string {
  return shownPath(dirname(path));
}

/** A path as it is shown: the home folder shortened to `~`. */
export function shownPath(path: string): string {
  const home = homedir();
  if (path === home) return '~';
  return path.startsWith(home + sep) ? join('~', path.slice(home.length)) : path;
}

function factsOf({ realPath, file, encoding, hash }: PlanOnDisk) {
  return { realPath, file, encoding, hash };
}

function opened(plan: OpenPlan, disk: PlanOnDisk): OpenedPlan {
  return {
    id: plan.id,
    name: plan.name,
    folder: plan.path === null ? null : shownFolder(plan.path),
    text: disk.text,
    encoding: disk.encoding,
    readOnly: disk.readOnly,
  };
}

function saveNotAnswered(name: string): ReturnType<typeof fail> {
  return fail(
    'io',
    `The disk with ${name} does not answer.`,
    'Your text is still here, and kept for the next start.',
    'Retry once the disk is back, or keep it on another disk with Save As….',
  );
}

function unknownPlan(): ReturnType<typeof fail> {
  return fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open the file again.');
}
