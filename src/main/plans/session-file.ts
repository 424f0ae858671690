import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { z } from 'zod';
import { planPlace } from '../../shared/ipc/opened-plan';
import { windowLayout } from '../../shared/ipc/window-layout';
import { readJsonFile } from '../settings/json-file';
import { PathQueue } from './path-queue';
import { replaceFile } from './saving/replace-file';

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(100).max(32767),
  height: z.number().int().min(100).max(32767),
  maximized: z.boolean(),
});
export type WindowBounds = Readonly<z.infer<typeof bounds>>;

const sessionPlan = z.object({
  path: z.string().max(8192).refine(isAbsolute),
  place: planPlace.nullable(),
  shownAs: z.enum(['rich', 'source']),
});
export type SessionPlan = Readonly<z.infer<typeof sessionPlan>>;

const session = z.object({
  plans: z.array(sessionPlan).max(500),
  /** The path of the plan in front. */
  front: z.string().max(8192).nullable(),
  bounds: bounds.nullable(),
  /** The folder that is open beside the plans. */
  folder: z.string().max(8192).refine(isAbsolute).nullable().default(null),
  layout: windowLayout.nullable().catch(null).default(null),
  /** How much larger all of the window is shown, in Chromium's levels; 0 is its own size. */
  zoom: z.number().min(-8).max(9).catch(0).default(0),
});
export type Session = Readonly<z.infer<typeof session>>;

const EMPTY: Session = { plans: [], front: null, bounds: null, folder: null, layout: null, zoom: 0 };

/**
 * What was open in the window, in a small file, for the next start. A damaged file is an empty session and one line in
 * the log; a file that can't be written costs the memory of the session and nothing else.
 */
export class SessionFile {
  readonly #queue = new PathQueue();
  #session: Session = EMPTY;

  constructor(
    private readonly file: string,
    private readonly log: (line: string) => void,
  ) {}

  /** What is kept now. */
  get session(): Session {
    return this.#session;
  }

  async load(): Promise<Session> {
    const read = await readJsonFile(this.file);
    const parsed = session.safeParse(read.kind === 'object' ? read.value : null);
    if (parsed.success) this.#session = parsed.data;
    else if (read.kind !== 'missing') this.log(`${this.file} is damaged; starting without the last session`);
    return this.#session;
  }

  /** Waits until what was kept is on disk, or failed to be. */
  async settled(): Promise<void> {
    await this.#queue.run('write', async () => undefined);
  }

  /** Puts these parts in place of what was kept. */
  async keep(changed: Partial<Session>): Promise<void> {
    const next = { ...this.#session, ...changed };
    if (JSON.stringify(next) === JSON.stringify(this.#session)) return;
    this.#session = next;
    await this.#queue.run('write', async () => {
      try {
        await mkdir(dirname(this.file), { recursive: true });
        const bytes = Buffer.from(`${JSON.stringify(this.#session, null, 2)}\n`);
        await replaceFile(this.file, bytes, null, async () => undefined);
      } catch (error) {
        this.log(`the session could not be kept: ${String(error)}`);
      }
    });
  }
}
