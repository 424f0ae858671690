import { SaveBackups } from '../../src/main/plans/saving/save-backups';

/** Backups in a folder beside a test's own, so that the test's folder holds what a person would find. */
export function testBackups(folder: string, log: (line: string) => void = () => undefined): SaveBackups {
  return new SaveBackups(`${folder}-backups`, log);
}
