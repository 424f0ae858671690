import type { FolderEntry } from '../../../../src/shared/ipc/folder-requests';

type Row = NonNullable<FolderEntry['row']>;

/** A plan of a folder that has been read. */
export function entry(path: string, row: Partial<Row> = {}): FolderEntry {
  return {
    path,
    changedAt: Date.parse('2026-11-20T12:00:00Z'),
    problem: null,
    row: {
      title: '',
      owner: null,
      status: null,
      updated: null,
      done: 0,
      total: 0,
      decisions: 0,
      openDecisions: 0,
      findings: 0,
      ...row,
    },
  };
}

export const ALL = { words: '', state: 'all' } as const;
