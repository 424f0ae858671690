/** What thinning looks at. */
export interface Aged {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Stored bytes. */
  readonly size: number;
  /** `shrinking` for one that was kept because a save was about to drop much of it. */
  readonly reason?: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a version that guards against a large loss is kept whatever room there is. Milliseconds. */
const GUARDED = 30 * DAY;

/** How far apart the versions of an age must be to be kept: the older, the fewer. Milliseconds. */
function spacing(age: number): number {
  if (age < DAY) return 0;
  if (age < 7 * DAY) return HOUR;
  if (age < 60 * DAY) return DAY;
  return 7 * DAY;
}

/** Whether a version was kept before much of it was dropped, and the person may not have noticed yet. */
function isGuard({ at, reason }: Aged, now: number): boolean {
  return reason === 'shrinking' && now - at < GUARDED;
}

/**
 * The versions to keep, newest first as given: all of the last day, then one an hour for a week, one a day for two months
 * and one a week after that, as long as they fit into `mostBytes`. The newest one and guards of the last 30 days are always
 * kept.
 */
export function thinVersions<T extends Aged>(versions: readonly T[], now: number, mostBytes: number): readonly T[] {
  const kept: T[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  for (const version of versions) {
    const every = spacing(now - version.at);
    const slot = every === 0 ? null : `${every} ${Math.floor(version.at / every)}`;
    if (kept.length > 0 && !isGuard(version, now)) {
      if (slot !== null && taken.has(slot)) continue;
      if (bytes + version.size > mostBytes) continue;
    }
    if (slot !== null) taken.add(slot);
    bytes += version.size;
    kept.push(version);
  }
  return kept;
}

/**
 * Which versions of all plans are to go so that the rest fits into `mostBytes`, oldest first: never the newest of a plan,
 * nor a guard of the last 30 days. Each list is one plan's, newest first, and holds each stored content once.
 */
export function oldestBeyond<T extends Aged>(
  plans: readonly (readonly T[])[],
  now: number,
  mostBytes: number,
): ReadonlySet<T> {
  let bytes = plans.flat().reduce((sum, { size }) => sum + size, 0);
  const gone = new Set<T>();
  const mayGo = plans.flatMap((versions) => versions.slice(1)).filter((version) => !isGuard(version, now));
  for (const version of mayGo.sort((a, b) => a.at - b.at)) {
    if (bytes <= mostBytes) break;
    bytes -= version.size;
    gone.add(version);
  }
  return gone;
}
