/** What thinning looks at. */
export interface Aged {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Stored bytes. */
  readonly size: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far apart the versions of an age must be to be kept: the older, the fewer. Milliseconds. */
function spacing(age: number): number {
  if (age < DAY) return 0;
  if (age < 7 * DAY) return HOUR;
  if (age < 60 * DAY) return DAY;
  return 7 * DAY;
}

/**
 * The versions to keep, newest first as given: all of the last day, then one an hour for a week, one a day for two months
 * and one a week after that, as long as they fit into `mostBytes`. The newest one is always kept.
 */
export function thinVersions<T extends Aged>(versions: readonly T[], now: number, mostBytes: number): readonly T[] {
  const kept: T[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  for (const version of versions) {
    const every = spacing(now - version.at);
    const slot = every === 0 ? null : `${every} ${Math.floor(version.at / every)}`;
    if (slot !== null && taken.has(slot) && kept.length > 0) continue;
    if (kept.length > 0 && bytes + version.size > mostBytes) continue;
    if (slot !== null) taken.add(slot);
    bytes += version.size;
    kept.push(version);
  }
  return kept;
}
