import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PlanId } from '../../shared/ipc/contract';
import type { DiskNews } from './disk-news';
import type { OpenPlans } from './open-plans';

/** How often the files of open plans are looked at, in milliseconds. */
const EVERY = 2000;

/** How long after a hint of the system a file is looked at: other programs write in several steps. */
const SOON = 120;

interface Watched {
  /** Size, time and number of the file when it was last read; a change of any of them means reading it again. */
  signature: string;
  /** What the window was told last, so that it is told once. */
  told: string;
  isBusy: boolean;
}

/**
 * Notices what becomes of the files of open plans. The system's watcher is a hint that makes it quick; what counts is
 * what the file holds when it is looked at, so that our own saves are no news and no missed event is a missed change.
 */
export class DiskWatch {
  readonly #watched = new Map<PlanId, Watched>();
  readonly #folders = new Map<string, FSWatcher | null>();
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

  /** Looks at all files; with `force` also at those whose size and time are as they were. */
  async checkAll(force = false): Promise<void> {
    this.#followFolders();
    await Promise.all(this.plans.all().map(({ id }) => this.check(id, force)));
  }

  /** Looks at one plan's file, and with `force` tells again what was told before. */
  async check(id: PlanId, force = false): Promise<void> {
    const path = this.plans.find(id)?.path ?? null;
    if (path === null) return;
    const watched = this.#watched.get(id) ?? { signature: '', told: 'same', isBusy: false };
    this.#watched.set(id, watched);
    // A disk that does not answer must not be asked again and again.
    if (watched.isBusy) return;
    watched.isBusy = true;
    try {
      const signature = await signatureOf(path);
      if (!force && signature === watched.signature) return;
      const news = await this.plans.look(id);
      if (news === null) return;
      watched.signature = signature;
      const key = news.kind === 'changed' ? news.hash : news.kind;
      if (key === watched.told && !(force && news.kind === 'changed')) return;
      watched.told = key;
      this.onNews(id, news);
    } finally {
      watched.isBusy = false;
    }
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
        clearTimeout(this.#soon);
        this.#soon = setTimeout(() => void this.checkAll(), SOON);
      });
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      // No watcher to be had, as on some network disks: looking every few seconds finds the change.
      return null;
    }
  }
}

async function signatureOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs, ino, dev, mode } = await stat(path, { bigint: true });
    return [size, mtimeNs, ctimeNs, ino, dev, mode].join(' ');
  } catch (error) {
    return `gone ${error instanceof Error && 'code' in error ? String(error.code) : ''}`;
  }
}
