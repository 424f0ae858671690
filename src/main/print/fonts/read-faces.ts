import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FACES_FILE, type FontFace } from './font-face';

/** The faces that the folder of bundled fonts offers. */
export async function readFaces(fontsFolder: string): Promise<readonly FontFace[]> {
  return JSON.parse(await readFile(join(fontsFolder, FACES_FILE), 'utf8'));
}
