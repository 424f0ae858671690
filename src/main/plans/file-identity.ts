import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** What makes two names one file: its number on its disk, and when it was made, for numbers are used again. */
export type FileIdentity = Pick<BigIntStats, 'dev' | 'ino' | 'birthtimeNs'>;

/** The identity of the file that a path leads to; null where that can't be told. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  try {
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
    return { dev, ino, birthtimeNs };
  } catch {
    return null;
  }
}

/** False also where one of them is not known, or the disk numbers no files. */
export function isSameFile(one: FileIdentity | null, other: FileIdentity | null): boolean {
  if (one === null || other === null || one.ino === 0n) return false;
  return one.ino === other.ino && one.dev === other.dev && one.birthtimeNs === other.birthtimeNs;
}
