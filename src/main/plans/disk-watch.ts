import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PlanId } from '../../shared/ipc/contract';
import type { DiskNews } from './disk-news';
import type { OpenPlans } from './open-plans';

/** How often the files of open plans are looked at, in milliseconds. */
const EVERY = 2000;

/**
 * For how long after its last change a file is read again at each look, in milliseconds: on some disks two changes within
 * two seconds have the same time.
 */
const UNSETTLED = 2500;

/** How long after a hint of the system a file is looked at: other programs write in several steps. */
const SOON = 120;

/** A file of more bytes is only read once nothing was written to it for a while: other programs take that long to write it. */
const LARGE = 4_000_000;
const RESTED = 800;

/** How long a large file that is written to all the time is left alone, in milliseconds. */
const LONGEST_REST = 5000;

interface Watched {
  /** Size, time and number of the file when it was last read; a change of any of them means reading it again. */
  signature: string;
  /** What the window was told last, so that it is told once. */
  told: string;
  isBusy: boolean;
  /** When it was first seen to be in the midst of being written; null while it is not. */
  restingSince: number | null;
  /** Whether it is to be looked at again once that is over, whatever its size and time. */
  isWanted: boolean;
}

/**
 * Notices what becomes of the files of open plans. The system's watcher is a hint that makes it quick; what counts is
 * what the file holds when it is looked at, so that our own saves are no news and no missed event is a missed change.
 */
export class DiskWatch {
  readonly #watched = new Map<PlanId, Watched>();
  readonly #folders = new Map<string, FSWatcher | null>();
  /** Folders whose files are being looked at, and whether that is to be done once more with force. */
  readonly #rounds = new Map<string, { readonly done: Promise<void>; isWanted: boolean }>();
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(
    private readonly plans: OpenPlans,
    private readonly onNews: (id: PlanId, news: DiskNews) => void,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.checkAll(), EVERY);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    for (const watcher of this.#folders.values()) watcher?.close();
    this.#folders.clear();
  }

  /** Notes that the window was told that a plan's file is gone, when it was opened: that it is there again is news. */
  toldGone(id: PlanId): void {
    this.#watchedOf(id).told = keyOf({ kind: 'gone' });
  }

  /** Looks at all files; with `force` also at those whose size and time are as they were. */
  async checkAll(force = false): Promise<void> {
    this.#followFolders();
    const folders = new Set(this.plans.all().flatMap(({ path }) => (path === null ? [] : [dirname(path)])));
    await Promise.all([...folders].map((folder) => this.#checkFolder(folder, force)));
  }

  /**
   * One file after the other: where the disk of a folder does not answer, that holds up one of the few threads that files
   * are read with, and leaves the others to the journal.
   */
  #checkFolder(folder: string, force: boolean): Promise<void> {
    const running = this.#rounds.get(folder);
    if (running !== undefined) {
      running.isWanted ||= force;
      return running.done;
    }
    const look = async (withForce: boolean) => {
      for (const { id, path } of this.plans.all()) {
        if (path !== null && dirname(path) === folder) await this.check(id, withForce);
      }
    };
    const round = { done: Promise.resolve(), isWanted: force };
    const run = async () => {
      try {
        do {
          const withForce = round.isWanted;
          round.isWanted = false;
          await look(withForce);
        } while (round.isWanted);
      } finally {
        this.#rounds.delete(folder);
      }
    };
    this.#rounds.set(folder, Object.assign(round, { done: run() }));
    return round.done;
  }

  /** Looks at one plan's file, and with `force` tells again what was told before. */
  async check(id: PlanId, force = false): Promise<void> {
    const path = this.plans.find(id)?.path ?? null;
    if (path === null) return;
    const watched = this.#watchedOf(id);
    // A disk that does not answer must not be asked again and again.
    if (watched.isBusy) {
      watched.isWanted ||= force;
      return;
    }
    watched.isBusy = true;
    try {
      await this.#look(id, path, watched, force);
    } finally {
      watched.isBusy = false;
    }
    if (!watched.isWanted) return;
    watched.isWanted = false;
    await this.check(id, true);
  }

  async #look(id: PlanId, path: string, watched: Watched, force: boolean): Promise<void> {
    const { signature, isSettled, isInWork } = await signatureOf(path);
    if (!force && signature === watched.signature) return;
    if (!force && isInWork) {
      // Half of it would be taken for a change of its own.
      watched.restingSince ??= Date.now();
      if (Date.now() - watched.restingSince < LONGEST_REST) {
        this.#lookSoon(RESTED);
        return;
      }
    }
    watched.restingSince = null;
    const news = await this.plans.look(id);
    if (news === null) return;
    watched.signature = isSettled ? signature : '';
    const key = keyOf(news);
    if (key === watched.told && !(force && news.kind === 'changed')) return;
    watched.told = key;
    this.onNews(id, news);
  }

  #lookSoon(wait: number): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.checkAll(), wait);
    this.#soon.unref();
  }

  #watchedOf(id: PlanId): Watched {
    const watched = this.#watched.get(id) ?? {
      signature: '',
      told: 'same',
      restingSince: null,
      isBusy: false,
      isWanted: false,
    };
    this.#watched.set(id, watched);
    return watched;
  }

  #followFolders(): void {
    const open = this.plans.all();
    for (const id of this.#watched.keys()) if (this.plans.find(id) === null) this.#watched.delete(id);
    const wanted = new Set(open.flatMap(({ path }) => (path === null ? [] : [dirname(path)])));
    for (const [folder, watcher] of this.#folders) {
      if (wanted.has(folder)) continue;
      watcher?.close();
      this.#folders.delete(folder);
    }
    for (const folder of wanted) if (!this.#folders.has(folder)) this.#folders.set(folder, this.#follow(folder));
  }

  #follow(folder: string): FSWatcher | null {
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        this.#lookSoon(SOON);
      });
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      // No watcher to be had, as on some network disks: looking every few seconds finds the change.
      return null;
    }
  }
}

/** What makes news other news. */
function keyOf(news: DiskNews): string {
  switch (news.kind) {
    case 'changed':
      return news.hash;
    case 'gone':
      return `gone ${news.why ?? ''}`;
    case 'same':
      return 'same';
  }
}

async function signatureOf(path: string): Promise<{
  readonly signature: string;
  readonly isSettled: boolean;
  /** Whether it is large and was written to a moment ago. */
  readonly isInWork: boolean;
}> {
  try {
    const { size, mtimeNs, ctimeNs, ino, dev, mode, mtimeMs } = await stat(path, { bigint: true });
    const signature = [size, mtimeNs, ctimeNs, ino, dev, mode].join(' ');
    const age = Math.abs(Date.now() - Number(mtimeMs));
    return { signature, isSettled: age > UNSETTLED, isInWork: size > LARGE && age < RESTED };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { signature: `gone ${code}`, isSettled: true, isInWork: false };
  }
}
