import type { FolderEntry } from '../../shared/ipc/folder-requests';
import type { FolderState } from './folder-order';

export const STATES: readonly (readonly [FolderState, string])[] = [
  ['draft', 'Draft'],
  ['in-review', 'In review'],
  ['approved', 'Approved'],
  ['other', 'Other status'],
  ['none', 'No status'],
];

/** A plan's status in words; in its own where it is none that we know. */
export function stateWords(entry: FolderEntry): string {
  const status = entry.row?.status ?? null;
  if (status === null) return 'No status';
  return status.state === 'other'
    ? status.text
    : (STATES.find(([state]) => state === status.state)?.[1] ?? status.text);
}
