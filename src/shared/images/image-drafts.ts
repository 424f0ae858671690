import { escapedAlt } from '../markdown/image-source';
import { usualLineEnd } from '../markdown/raw-text';
import type { ImageWords } from './image-words';

/** How a description may stand between its brackets: as it is written here, and as a person does who escapes no more than they must. */
function spellings(alt: string): ReadonlySet<string> {
  return new Set([escapedAlt(alt), alt.replace(/\s+/gu, ' ').replace(/[\\[\]]/gu, '\\$&')]);
}

/**
 * A plan's text with another description of an image, while that is still being typed. Null where the image can't be told
 * by its words alone: it stands there twice, or in another spelling than the usual ones.
 */
export function textWithDescription(text: string, image: ImageWords, alt: string): string | null {
  const places = [...spellings(image.alt)].flatMap((words) => {
    const start = `![${words}](`;
    return placesOf(text, start + image.address).map((at) => ({ from: at, to: at + start.length }));
  });
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  return `${text.slice(0, place.from)}![${escapedAlt(alt)}](${text.slice(place.to)}`;
}

/** Where a piece stands in a text: its first two places at the most. */
function placesOf(text: string, piece: string): readonly number[] {
  const first = text.indexOf(piece);
  const second = first < 0 ? -1 : text.indexOf(piece, first + 1);
  return [first, second].filter((at) => at >= 0);
}

/**
 * A plan's text with images that are still being described, below the block that a line, counted from 0, stands in: with
 * null at the end. Those without a description are left out, as nothing was written of them.
 */
export function textWithNewImages(text: string, line: number | null, images: readonly ImageWords[]): string | null {
  const described = images.filter(({ alt }) => alt.trim() !== '');
  if (described.length === 0) return null;
  const end = usualLineEnd(text);
  const words = described.map(({ alt, address }) => `![${escapedAlt(alt)}](<${address.replace(/[<>\r\n]/gu, '')}>)`);
  const lines = text.split(end);
  let below = line === null ? lines.length : Math.min(line, lines.length);
  while (below < lines.length && (lines[below] ?? '').trim() !== '') below += 1;
  const before = lines[below - 1] === undefined || lines[below - 1] === '' ? [] : [''];
  lines.splice(below, 0, ...before, words.join(`${end}${end}`), ...(below < lines.length ? [] : ['']));
  return lines.join(end);
}
