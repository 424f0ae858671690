import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import type { RecentPlan } from '../../shared/ipc/contract';
import { readJsonFile } from '../settings/json-file';
import { shownFolder } from './open-plans';
import { PathQueue } from './path-queue';
import { replaceFile } from './saving/replace-file';

const MOST = 10;
const stored = z.object({ recent: z.array(z.string().max(8192)) });

/**
 * The plans opened or saved last, newest first, kept in a small file. A missing file is an empty list, a damaged one too,
 * with a line in the log; a file that can't be written costs the memory of the list and nothing else.
 */
export class RecentPlans {
  readonly #queue = new PathQueue();
  #paths: readonly string[] = [];

  constructor(
    private readonly file: string,
    private readonly changed: (recent: readonly RecentPlan[]) => void,
    private readonly log: (line: string) => void,
  ) {}

  async load(): Promise<void> {
    const read = await readJsonFile(this.file);
    const parsed = stored.safeParse(read.kind === 'object' ? read.value : null);
    if (!parsed.success && read.kind !== 'missing')
      this.log(`${this.file} is damaged; the list of recent plans is empty`);
    const paths = parsed.success ? parsed.data.recent.filter((path) => isAbsolute(path)) : [];
    this.#paths = [...new Set(paths)].slice(0, MOST);
  }

  list(): readonly RecentPlan[] {
    return this.#paths.map((path) => ({ id: idOf(path), name: basename(path), folder: shownFolder(path) }));
  }

  /** The path that an id of {@link list} stands for. */
  pathOf(id: string): string | null {
    return this.#paths.find((path) => idOf(path) === id) ?? null;
  }

  async add(path: string): Promise<void> {
    const added = resolve(path);
    this.#paths = [added, ...this.#paths.filter((other) => other !== added)].slice(0, MOST);
    this.changed(this.list());
    await this.#queue.run('write', () => this.#write());
  }

  async #write(): Promise<void> {
    try {
      const bytes = Buffer.from(`${JSON.stringify({ recent: this.#paths }, null, 2)}\n`);
      await mkdir(dirname(this.file), { recursive: true });
      await replaceFile(this.file, bytes, null, async () => undefined);
    } catch (error) {
      this.log(`the list of recent plans could not be kept: ${String(error)}`);
    }
  }
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
