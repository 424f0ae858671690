import type { FolderEntry } from '../../shared/ipc/folder-requests';
import { type Day, daysBetween, localDay } from '../../shared/plan/plan-date';

/** What the plans of a folder are put in order by. */
export type FolderColumn = 'name' | 'status' | 'owner' | 'updated' | 'progress' | 'decisions' | 'findings';

export interface FolderOrder {
  readonly by: FolderColumn;
  readonly descending: boolean;
}

/** Which plans are shown: words that their title, path or owner holds, and a state. */
export interface FolderFilter {
  readonly words: string;
  readonly state: FolderState | 'all';
}

export type FolderState = 'draft' | 'in-review' | 'approved' | 'other' | 'none';

const STATE_RANK: Readonly<Record<FolderState, number>> = { draft: 0, 'in-review': 1, approved: 2, other: 3, none: 4 };

/** The name a plan is shown by: its title, or its file's name where it has none. */
export function nameOf(entry: FolderEntry): string {
  const title = entry.row?.title ?? '';
  return title === '' ? fileName(entry.path) : title;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function stateOf(entry: FolderEntry): FolderState {
  return entry.row?.status?.state ?? 'none';
}

/** Share of task items that are done, from 0 to 1; null for a plan without any. */
export function shareDone(entry: FolderEntry): number | null {
  const { done = 0, total = 0 } = entry.row ?? {};
  return total === 0 ? null : done / total;
}

/** The day a plan was last updated: as it says itself, else that of its file. */
export function dayUpdated(entry: FolderEntry): Day {
  return entry.row?.updated?.day ?? localDay(new Date(entry.changedAt));
}

/** How long ago that is, in few letters: `today`, `3 d`, `5 w`, `7 mo`, `2 y`. */
export function ageOf(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days < 21) return `${days} d`;
  if (days < 90) return `${Math.round(days / 7)} w`;
  return days < 365 ? `${Math.round(days / 30.4)} mo` : `${Math.round(days / 365)} y`;
}

export function isShown(entry: FolderEntry, { words, state }: FolderFilter): boolean {
  if (state !== 'all' && stateOf(entry) !== state) return false;
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  return [nameOf(entry), entry.path, entry.row?.owner ?? ''].some((text) => text.toLowerCase().includes(wanted));
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** What is not known comes last, whichever way the rest goes; equal plans stand by name. */
export function byOrder({ by, descending }: FolderOrder): (a: FolderEntry, b: FolderEntry) => number {
  const way = descending ? -1 : 1;
  return (a, b) => {
    const left = columnValue(a, by);
    const right = columnValue(b, by);
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else {
      const order =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : COLLATOR.compare(String(left), String(right));
      if (order !== 0) return order * way;
    }
    return COLLATOR.compare(nameOf(a), nameOf(b)) || COLLATOR.compare(a.path, b.path);
  };
}

function columnValue(entry: FolderEntry, by: FolderColumn): string | number | null {
  switch (by) {
    case 'name':
      return nameOf(entry);
    case 'status':
      return entry.row?.status == null ? null : STATE_RANK[stateOf(entry)];
    case 'owner':
      return entry.row?.owner ?? null;
    case 'updated':
      return dayUpdated(entry);
    case 'progress':
      return shareDone(entry);
    case 'decisions':
      return entry.row?.openDecisions ?? null;
    case 'findings':
      return entry.row?.findings ?? null;
  }
}
