import { execFileSync } from 'node:child_process';

export const IS_SUPERUSER = process.getuid?.() === 0;

/**
 * Runs work as an ordinary user while the test is the superuser's: files are then refused as they are to a person. Every
 * thread of Node's pool takes over the user with the process.
 */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (!IS_SUPERUSER || process.seteuid === undefined || process.setegid === undefined) return work();
  process.setegid(65534);
  process.seteuid(65534);
  try {
    return await work();
  } finally {
    process.seteuid(0);
    process.setegid(0);
  }
}

/** Whether a program can be run, for tests of what only another program can set up. */
export function hasProgram(name: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(name, args.length > 0 ? args : ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
