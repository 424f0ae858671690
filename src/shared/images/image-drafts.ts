import { usualLineEnd } from '../markdown/raw-text';
import type { ImageWords } from './image-words';

/** A description as it stands between brackets. */
function bracketed(alt: string): string {
  return alt.replace(/\s+/gu, ' ').replace(/[\\[\]]/gu, '\\$&');
}

/**
 * A plan's text with another description of an image, while that is still being typed. Null where the image can't be told
 * by its words alone: it stands there twice, or in another spelling than the usual one.
 */
export function textWithDescription(text: string, image: ImageWords, alt: string): string | null {
  const start = `![${bracketed(image.alt)}](`;
  const whole = start + image.address;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  return `${text.slice(0, at)}![${bracketed(alt)}](${text.slice(at + start.length)}`;
}

/**
 * A plan's text with images that are still being described, below the block that a line, counted from 0, stands in: with
 * null at the end. Those without a description are left out, as nothing was written of them.
 */
export function textWithNewImages(text: string, line: number | null, images: readonly ImageWords[]): string | null {
  const described = images.filter(({ alt }) => alt.trim() !== '');
  if (described.length === 0) return null;
  const end = usualLineEnd(text);
  const words = described.map(({ alt, address }) => `![${bracketed(alt)}](<${address.replace(/[<>\r\n]/gu, '')}>)`);
  const lines = text.split(end);
  let below = line === null ? lines.length : Math.min(line, lines.length);
  while (below < lines.length && (lines[below] ?? '').trim() !== '') below += 1;
  const before = lines[below - 1] === undefined || lines[below - 1] === '' ? [] : [''];
  lines.splice(below, 0, ...before, words.join(`${end}${end}`), ...(below < lines.length ? [] : ['']));
  return lines.join(end);
}
