import { CODE_FAMILY, type FontFace, TEXT_FAMILY } from './font-face';

/**
 * The faces that a text needs: of the text and code fonts those that share a character with it, of the fallbacks only
 * those for characters that neither of the two claims. So an English plan carries no Chinese font.
 */
export function chooseFaces(faces: readonly FontFace[], text: string): readonly FontFace[] {
  const points = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const has = (face: FontFace, point: number) => face.ranges.some(([first, last]) => point >= first && point <= last);
  const isMain = (face: FontFace) => face.family === TEXT_FAMILY || face.family === CODE_FAMILY;
  const inText = faces.filter((face) => face.family === TEXT_FAMILY);
  const inCode = faces.filter((face) => face.family === CODE_FAMILY);
  const claimed = (point: number) => inText.some((face) => has(face, point)) && inCode.some((face) => has(face, point));
  const foreign = points.filter((point) => point > 0x20 && !claimed(point));
  return faces.filter((face) => (isMain(face) ? points : foreign).some((point) => has(face, point)));
}
