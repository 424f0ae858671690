import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PlanId } from '../../shared/ipc/contract';
import { MOST_PREFERENCES, type PlanPreferences, planPreferences } from '../../shared/settings/plan-preferences';
import { PathQueue } from '../plans/path-queue';
import { readJsonFile, writeJsonFile } from './json-file';

/** How many plans are remembered, and how much of all of them, in characters of JSON. */
const MOST_PLANS = 500;
const MOST_OF_ALL = 512 * 1024;

const kept = z.object({
  /** Milliseconds since the epoch of the last change or reading. */
  usedAt: z.number(),
  preferences: planPreferences,
});
type Kept = Readonly<z.infer<typeof kept>>;

/** What of a plan decides where its preferences are: an untitled one has no path. */
export interface PreferencesOwner {
  readonly id: PlanId;
  readonly realPath: string | null;
}

/**
 * What was chosen for single plans and is not kept in them: in one small file, by the hash of the plan's real path, so
 * that the file names no plan. Plans that were not used for longest are forgotten first. A plan without a file has its
 * preferences in memory. A damaged file is none; one that can't be written costs the memory of preferences alone.
 */
export class PlanPreferencesFile {
  readonly #queue = new PathQueue();
  readonly #untitled = new Map<PlanId, PlanPreferences>();
  #plans: ReadonlyMap<string, Kept> | null = null;

  constructor(
    private readonly file: string,
    private readonly log: (line: string) => void,
    private readonly now: () => number = Date.now,
  ) {}

  async of(plan: PreferencesOwner): Promise<PlanPreferences> {
    if (plan.realPath === null) return this.#untitled.get(plan.id) ?? {};
    const key = keyOf(plan.realPath);
    return (await this.#load()).get(key)?.preferences ?? {};
  }

  /** Puts these in place of the old ones; one that is undefined is forgotten. Null where they would hold too much. */
  async change(plan: PreferencesOwner, change: PlanPreferences): Promise<PlanPreferences | null> {
    const preferences = clean({ ...(await this.of(plan)), ...change });
    if (JSON.stringify(preferences).length > MOST_PREFERENCES) return null;
    await this.#keep(plan, preferences);
    return preferences;
  }

  /** A plan got another file: its preferences go with it. */
  async takeAlong(from: PreferencesOwner, to: PreferencesOwner): Promise<void> {
    if (from.realPath === to.realPath) return;
    const preferences = await this.of(from);
    this.#untitled.delete(from.id);
    if (Object.keys(preferences).length > 0) await this.#keep(to, preferences);
  }

  /** A plan was closed. */
  forget(id: PlanId): void {
    this.#untitled.delete(id);
  }

  async #keep(plan: PreferencesOwner, preferences: PlanPreferences): Promise<void> {
    if (plan.realPath === null) {
      this.#untitled.set(plan.id, preferences);
      return;
    }
    const key = keyOf(plan.realPath);
    const next = new Map(await this.#load());
    next.delete(key);
    if (Object.keys(preferences).length > 0) next.set(key, { usedAt: this.now(), preferences });
    this.#plans = fitting(next);
    await this.#queue.run('write', async () => {
      try {
        await writeJsonFile(this.file, { plans: Object.fromEntries(this.#plans ?? []) });
      } catch (error) {
        this.log(`the preferences of a plan could not be kept: ${String(error)}`);
      }
    });
  }

  #load(): Promise<ReadonlyMap<string, Kept>> {
    return this.#queue.run('read', async () => {
      this.#plans ??= await this.#read();
      return this.#plans;
    });
  }

  async #read(): Promise<ReadonlyMap<string, Kept>> {
    const file = await readJsonFile(this.file);
    if (file.kind === 'missing') return new Map();
    const plans = file.kind === 'object' ? file.value.plans : undefined;
    if (typeof plans !== 'object' || plans === null) {
      this.log(`${this.file} is damaged; starting without the preferences of single plans`);
      return new Map();
    }
    const good = Object.entries(plans).flatMap(([key, value]): [string, Kept][] => {
      const parsed = kept.safeParse(value);
      const fits = /^[0-9a-f]{64}$/.test(key) && parsed.success;
      return fits ? [[key, { ...parsed.data, preferences: clean(parsed.data.preferences) }]] : [];
    });
    return fitting(new Map(good.filter(([, one]) => JSON.stringify(one.preferences).length <= MOST_PREFERENCES)));
  }
}

function keyOf(realPath: string): string {
  return createHash('sha256').update(realPath).digest('hex');
}

/** Without the preferences that are undefined. */
function clean(preferences: PlanPreferences): PlanPreferences {
  return Object.fromEntries(Object.entries(preferences).filter(([, value]) => value !== undefined));
}

/** The plans that were used last, as far as they fit. */
function fitting(plans: ReadonlyMap<string, Kept>): ReadonlyMap<string, Kept> {
  const newest = [...plans].sort(([, a], [, b]) => b.usedAt - a.usedAt).slice(0, MOST_PLANS);
  let size = 0;
  return new Map(
    newest.filter(([, one]) => {
      size += JSON.stringify(one).length;
      return size <= MOST_OF_ALL;
    }),
  );
}
