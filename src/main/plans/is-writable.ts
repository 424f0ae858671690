import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

/**
 * Whether a person would say that the file may be written: by its mode, which the system does not hold root to, and by what the
 * system says of access list and mount.
 */
export async function isWritable(realPath: string, mode: number): Promise<boolean> {
  if ((mode & 0o222) === 0) return false;
  try {
    await access(realPath, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
