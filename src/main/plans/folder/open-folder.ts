import { basename, join } from 'node:path';
import type { FindQuery } from '../../../shared/find/find-query';
import type { EventPayload } from '../../../shared/ipc/contract';
import type { FolderFound, FoundPlan, OpenedFolder } from '../../../shared/ipc/folder-requests';
import { shownPath } from '../open-plans';
import { findInFolder } from './folder-find';
import { FolderIndex } from './folder-index';
import { FolderReader } from './folder-reader';
import { isPlanName } from './list-plan-files';

/** How long reading one plan for the list may take, and looking through one, in milliseconds. */
const READ_DEADLINE = 10_000;
const FIND_DEADLINE = 2_000;

/** The one folder that is open beside the plans, if any. The window names its plans by their paths below it. */
export class OpenFolder {
  #index: FolderIndex | null = null;
  #reader: FolderReader | null = null;
  #search: AbortController | null = null;

  constructor(
    private readonly tell: (news: EventPayload<'folder:changed'>) => void,
    /** Called with the path of the folder, or null, whenever that changes. */
    private readonly onChange: (path: string | null) => void,
    private readonly today: () => string,
  ) {}

  open(path: string): OpenedFolder {
    this.close();
    const folder = described(path);
    const reader = new FolderReader(READ_DEADLINE);
    this.#reader = reader;
    this.#index = new FolderIndex(
      path,
      (file) => reader.read({ kind: 'row', file, today: this.today() }),
      (news) => this.tell({ folder, ...news }),
    );
    this.#index.start();
    this.onChange(path);
    return folder;
  }

  close(): void {
    this.stopFind();
    this.#index?.stop();
    void this.#reader?.stop();
    this.#index = null;
    this.#reader = null;
    this.onChange(null);
  }

  /** Ends the thread that reads; null where there is none. The folder stays the one that the next start opens. */
  end(): Promise<void> | null {
    this.stopFind();
    this.#index?.stop();
    return this.#reader?.stop() ?? null;
  }

  get root(): string | null {
    return this.#index?.root ?? null;
  }

  /** Looks at the folder now, as when the window gets the focus. */
  async check(): Promise<void> {
    await this.#index?.check();
  }

  /** Looks through all plans; null where the search was ended before its end. */
  async find(query: FindQuery, tell: (found: readonly FoundPlan[]) => void): Promise<FolderFound | null> {
    this.stopFind();
    const index = this.#index;
    if (index === null) return null;
    const search = new AbortController();
    this.#search = search;
    const reader = new FolderReader(FIND_DEADLINE);
    // What it waits for ends with the thread.
    search.signal.addEventListener('abort', () => void reader.stop());
    const found = await findInFolder({
      root: index.root,
      paths: index.paths,
      query,
      find: (file, wanted, most) => reader.read({ kind: 'find', file, query: wanted, most }),
      tell,
      signal: search.signal,
    });
    await reader.stop();
    return search.signal.aborted ? null : found;
  }

  stopFind(): void {
    this.#search?.abort();
    this.#search = null;
  }

  tellAll(): void {
    this.#index?.tellAll();
  }

  /** The absolute path of a plan of the folder; null for a path that leads out of it or names no plan. */
  pathOf(path: string): string | null {
    if (this.#index === null) return null;
    const parts = path.split('/');
    const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/u.test(part));
    return isPlain && isPlanName(parts.at(-1) ?? '') ? join(this.#index.root, ...parts) : null;
  }
}

function described(path: string): OpenedFolder {
  return { name: basename(path) || path, shown: shownPath(path) };
}
