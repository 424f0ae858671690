import type { OutlineEntry } from './outline';

/** A row of an outline of which parts are folded away. */
export interface OutlineRow {
  readonly entry: OutlineEntry;
  /** Its place among all entries. */
  readonly index: number;
  /** Names the section by the headings on the way to it: it stays the same while others come and go. */
  readonly key: string;
  readonly hasSections: boolean;
}

interface Open {
  readonly level: number;
  readonly key: string;
  readonly isHidden: boolean;
  readonly seen: Map<string, number>;
}

/** The rows of an outline that are in sight when the sections of these keys are folded. */
export function outlineRows(entries: readonly OutlineEntry[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const root: Open = { level: 0, key: '', isHidden: false, seen: new Map() };
  const path: Open[] = [root];
  entries.forEach((entry, index) => {
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    const parent = path.at(-1) ?? root;
    const nth = (parent.seen.get(entry.text) ?? 0) + 1;
    parent.seen.set(entry.text, nth);
    const key = `${parent.key}/${entry.text}${nth > 1 ? ` (${nth})` : ''}`;
    const hasSections = (entries[index + 1]?.level ?? 0) > entry.level;
    const isHidden = parent.isHidden || (parent !== root && folded.has(parent.key));
    if (!isHidden) rows.push({ entry, index, key, hasSections });
    path.push({ level: entry.level, key, isHidden, seen: new Map() });
  });
  return rows;
}
