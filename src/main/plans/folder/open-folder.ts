import { homedir } from 'node:os';
import { basename, join, sep } from 'node:path';
import type { EventPayload } from '../../../shared/ipc/contract';
import type { OpenedFolder } from '../../../shared/ipc/folder-requests';
import { FolderIndex } from './folder-index';
import { FolderReader } from './folder-reader';
import { isPlanName } from './list-plan-files';

/** The one folder that is open beside the plans, if any. The window names its plans by their paths below it. */
export class OpenFolder {
  #index: FolderIndex | null = null;
  #reader: FolderReader | null = null;

  constructor(
    private readonly tell: (news: EventPayload<'folder:changed'>) => void,
    /** Called with the path of the folder, or null, whenever that changes. */
    private readonly onChange: (path: string | null) => void,
    private readonly today: () => string,
  ) {}

  open(path: string): OpenedFolder {
    this.close();
    const folder = described(path);
    const reader = new FolderReader();
    this.#reader = reader;
    this.#index = new FolderIndex(
      path,
      (file) => reader.read({ file, today: this.today() }),
      (news) => this.tell({ folder, ...news }),
    );
    this.#index.start();
    this.onChange(path);
    return folder;
  }

  close(): void {
    this.#index?.stop();
    void this.#reader?.stop();
    this.#index = null;
    this.#reader = null;
    this.onChange(null);
  }

  get root(): string | null {
    return this.#index?.root ?? null;
  }

  /** Looks at the folder now, as when the window gets the focus. */
  async check(): Promise<void> {
    await this.#index?.check();
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
  const home = homedir();
  const shown = path === home ? '~' : path.startsWith(home + sep) ? join('~', path.slice(home.length)) : path;
  return { name: basename(path) || path, shown };
}
