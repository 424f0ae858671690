import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { EventPayload } from '../../../shared/ipc/contract';
import type { FolderEntry } from '../../../shared/ipc/folder-requests';
import { fileProblem } from '../problem';
import type { ReadRow } from './folder-task';
import { type ListedFile, type ListedFolder, listPlanFiles } from './list-plan-files';

export type FolderNews = Omit<EventPayload<'folder:changed'>, 'folder'>;

/** How often the folder is listed anew, in milliseconds. */
const EVERY = 5000;
/** How long after a hint of the system the folder is looked at. */
const SOON = 200;
/** Changes are told together, this many milliseconds at a time: each telling paints the list anew. */
const TELL_EVERY = 150;
/** More watchers than this may use up what the system has for all programs. */
const MOST_WATCHERS = 200;

interface Known {
  readonly entry: FolderEntry;
  readonly signature: string;
}

/**
 * What is known of the plans of one folder, kept true while it is open. The system's watchers are hints that make it
 * quick; listing the folder every few seconds is what finds a change, and only a file that changed is read again.
 */
export class FolderIndex {
  readonly #known = new Map<string, Known>();
  readonly #watchers = new Map<string, FSWatcher>();
  #waiting: readonly ListedFile[] = [];
  #changed = new Map<string, FolderEntry>();
  #gone = new Set<string>();
  #isListed = false;
  #isCut = false;
  #problem: string | null = null;
  #isNew = true;
  #isOver = false;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #telling: NodeJS.Timeout | undefined;

  constructor(
    readonly root: string,
    private readonly read: (file: string) => Promise<ReadRow>,
    private readonly tell: (news: FolderNews) => void,
  ) {}

  /** The plans that are known, by path. */
  get paths(): readonly string[] {
    return [...this.#known.keys()].sort();
  }

  start(): void {
    this.#timer = setInterval(() => void this.check(), EVERY);
    this.#timer.unref();
    void this.check();
  }

  stop(): void {
    this.#isOver = true;
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    clearTimeout(this.#telling);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** Tells all that is known from the beginning, for a window that has just started. */
  tellAll(): void {
    this.#isNew = true;
    this.#gone = new Set();
    this.#changed = new Map([...this.#known].map(([path, { entry }]) => [path, entry]));
    this.#tellNow();
  }

  /** Lists the folder and reads what is new or changed in it; one run at a time. */
  check(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    let listed: ListedFolder;
    try {
      listed = await listPlanFiles(this.root);
    } catch (error) {
      this.#problem = fileProblem(error, 'The folder', 'read', '').problem.happened;
      this.#tellSoon();
      return;
    }
    if (this.#isOver) return;
    this.#problem = null;
    this.#isListed = true;
    this.#isCut = listed.isCut;
    this.#follow(listed.folders);
    this.#take(listed.files);
    await this.#readWaiting();
  }

  #take(files: readonly ListedFile[]): void {
    const there = new Set(files.map(({ path }) => path));
    for (const path of this.#known.keys()) {
      if (there.has(path)) continue;
      this.#known.delete(path);
      this.#changed.delete(path);
      this.#gone.add(path);
    }
    this.#waiting = files.filter(({ path, signature }) => this.#known.get(path)?.signature !== signature);
    for (const { path, changedAt } of this.#waiting) {
      // The old row stands until the file has been read again.
      const known = this.#known.get(path);
      this.#keep({ path, changedAt, row: known?.entry.row ?? null, problem: null }, known?.signature ?? '');
    }
    if (this.#isNew || this.#gone.size > 0 || this.#waiting.length > 0) this.#tellSoon();
  }

  async #readWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const [file, ...rest] = this.#waiting;
      if (file === undefined || this.#isOver) return;
      const { path, changedAt, signature } = file;
      const answer = await this.read(join(this.root, ...path.split('/')));
      if (this.#isOver) return;
      this.#waiting = rest;
      const row = 'row' in answer ? answer.row : null;
      const problem = 'problem' in answer ? answer.problem : null;
      this.#keep({ path, changedAt, row, problem }, signature);
      this.#tellSoon();
    }
  }

  #keep(entry: FolderEntry, signature: string): void {
    this.#known.set(entry.path, { entry, signature });
    this.#changed.set(entry.path, entry);
    this.#gone.delete(entry.path);
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tellNow(), TELL_EVERY);
  }

  #tellNow(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.tell({
      isNew: this.#isNew,
      entries: [...this.#changed.values()],
      gone: [...this.#gone],
      isListed: this.#isListed,
      left: this.#waiting.length,
      isCut: this.#isCut,
      problem: this.#problem,
    });
    this.#isNew = false;
    this.#changed = new Map();
    this.#gone = new Set();
  }

  #follow(folders: readonly string[]): void {
    const wanted = new Set(folders.slice(0, MOST_WATCHERS));
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, () => {
          clearTimeout(this.#soon);
          this.#soon = setTimeout(() => void this.check(), SOON);
        });
        watcher.on('error', () => watcher.close());
        this.#watchers.set(folder, watcher);
      } catch {
        // No watcher to be had: listing the folder every few seconds finds the change.
      }
    }
  }
}
