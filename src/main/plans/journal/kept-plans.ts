import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { PlanId, PlanPlace } from '../../../shared/ipc/contract';
import { isLegacy } from '../../../shared/text/encodings';
import { applyTextChange, type TextChange } from '../../../shared/text/text-change';
import { contentHash } from '../content-hash';
import type { PlanFacts } from '../open-plans';
import { PathQueue } from '../path-queue';
import { decodePlan } from '../plan-text';
import { readFileBytes } from '../read-file';
import { withinTime } from '../within-time';
import type { PlanJournal } from './plan-journal';

/** The unsaved text of an open plan, in memory and in the journal. */
export interface KeptPlan {
  readonly key: string;
  readonly text: string;
  readonly changedAt: number;
  readonly place: PlanPlace | null;
  /** The hash of the file that the text was made from. */
  readonly baselineHash: string | null;
  /** Which of the window's messages brought it; null where none of a window that is there did. */
  readonly revision?: number | null;
}

/** What the window tells of a plan's unsaved text. */
interface Told {
  readonly change: TextChange;
  readonly changedAt: number;
  readonly place: PlanPlace | null;
  readonly revision?: number;
  /** The revision that the change was made to; null for the text of the file. */
  readonly on?: number | null;
}

/** How long the answer waits for the file that the text was made from, in milliseconds. */
const LONGEST_BASE = 400;

/** How long the file of a long text is waited for, in milliseconds; after that the window is asked for the text. */
const LONGEST_READ = 1000;

/** `resend`: the window's change was made to another text than is held here, so the whole text is wanted. */
export type KeepAnswer = 'kept' | 'resend';

/** What main holds of the unsaved text of every open plan: for the next start after a crash, and for a window that crashed. */
export class KeptPlans {
  readonly #kept = new Map<PlanId, KeptPlan>();
  /** Reads one file of a folder at a time: those of a disk that does not answer must not take all threads. */
  readonly #bases = new PathQueue();

  constructor(
    private readonly journal: PlanJournal,
    private readonly factsOf: (id: PlanId) => PlanFacts | null,
  ) {}

  /**
   * Takes what the window changed; once it settles the text is on disk. A change that was made to another text than is held
   * here is not taken: the two sides count what was told, so that no message can get lost unseen. Throws the system's error.
   */
  async keep(id: PlanId, { change, changedAt, place, revision, on = null }: Told): Promise<KeepAnswer> {
    const before = this.#kept.get(id);
    // A long text is told as what differs from its file, so that it need not be sent whole.
    const start = change.kind === 'whole' ? null : await this.#textOn(id, on);
    const facts = this.factsOf(id);
    const text = applyTextChange(start, change);
    if (facts === null || text === null) return 'resend';
    const { path, name, encoding, hash } = facts;
    const key = before?.key ?? randomBytes(12).toString('hex');
    this.#kept.set(id, { key, text, changedAt, place, baselineHash: hash, revision: revision ?? null });
    await this.journal.keep(key, { path, name, encoding, baselineHash: hash, changedAt, place, text });
    if (path !== null && hash !== null && before?.baselineHash !== hash) {
      // The text comes first: the disk of its file may not answer.
      const keepBase = () => this.#keepBase(id, key, path, hash);
      await withinTime(this.#bases.run(dirname(path), keepBase), LONGEST_BASE);
    }
    // It may have been saved or closed while this was being written.
    if (this.factsOf(id) === null) this.#kept.delete(id);
    if (this.#kept.get(id)?.key !== key) await this.journal.drop(key);
    return 'kept';
  }

  async #textOn(id: PlanId, on: number | null): Promise<string | null> {
    if (on === null) return this.#fileText(id);
    const kept = this.#kept.get(id);
    return kept?.revision === on ? kept.text : null;
  }

  /** The text of a plan's file, if it is the one that was read or written here and its disk answers. */
  async #fileText(id: PlanId): Promise<string | null> {
    const facts = this.factsOf(id);
    if (facts === null || facts.path === null) return null;
    const { path, hash, encoding } = facts;
    const read = await withinTime(
      this.#bases.run(dirname(path), () => readFileBytes(path)),
      LONGEST_READ,
    );
    if (read === 'late' || !read.ok || contentHash(read.value.bytes) !== hash) return null;
    const decoded = decodePlan(read.value.bytes, isLegacy(encoding) ? encoding : null);
    return decoded.ok ? decoded.text : null;
  }

  /** Takes over what was recovered for a plan that is open again. */
  adopt(id: PlanId, kept: KeptPlan): void {
    this.#kept.set(id, kept);
  }

  find(id: PlanId): KeptPlan | null {
    return this.#kept.get(id) ?? null;
  }

  /** The bytes that the unsaved text was made from, where they were kept. */
  async baseOf(id: PlanId): Promise<Buffer | null> {
    const kept = this.#kept.get(id);
    return kept === undefined ? null : this.journal.readBase(kept.key, kept.baselineHash);
  }

  /** Forgets a plan that was saved, closed or has no edits left. */
  async drop(id: PlanId): Promise<void> {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    if (kept !== undefined) await this.journal.drop(kept.key);
  }

  async dropAll(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((id) => this.drop(id)));
  }

  async #keepBase(id: PlanId, key: string, path: string, hash: string): Promise<void> {
    if (this.#kept.get(id)?.key !== key) return;
    const read = await readFileBytes(path);
    // Changed meanwhile: then there is no base, and a merge shows both texts whole.
    if (!read.ok || contentHash(read.value.bytes) !== hash || this.#kept.get(id)?.key !== key) return;
    await this.journal.keepBase(key, read.value.bytes).catch((error) => this.journal.tell(error));
  }
}
