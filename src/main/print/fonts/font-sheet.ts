import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFaces } from './choose-faces';
import { FACES_FILE, type FontFace } from './font-face';

/**
 * The `@font-face` rules for a text, with the fonts themselves inside, so that the page loads nothing. `isWanted` leaves
 * out faces that the page has no use for.
 */
export async function fontSheet(
  fontsFolder: string,
  text: string,
  isWanted: (face: FontFace) => boolean = () => true,
): Promise<string> {
  const faces: readonly FontFace[] = JSON.parse(await readFile(join(fontsFolder, FACES_FILE), 'utf8'));
  const rules = chooseFaces(faces, text)
    .filter(isWanted)
    .map(async (face) => {
      const bytes = await readFile(join(fontsFolder, face.file));
      const ranges = face.ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',');
      return (
        `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};font-display:block;` +
        `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${ranges}}`
      );
    });
  return (await Promise.all(rules)).join('\n');
}
