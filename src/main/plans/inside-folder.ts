import { sep } from 'node:path';

/** Whether a real path lies inside of a folder, named by its real path too. */
export function isInside(folder: string, path: string): boolean {
  // With the separator: a neighbour folder whose name begins with the folder's name is not inside of it.
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
