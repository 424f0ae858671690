import { imageKind, isTooLarge } from '../../../shared/images/image-kind';
import type { ImageAnswer } from './image-answer';

const DATA_ADDRESS = /^data:image\/[a-z0-9.+-]+;base64,([a-z0-9+/=\s]+)$/i;

/** The picture that stands in a `data:` address itself, with the same checks as for a file; null for other addresses. */
export function inlineImageUrl(address: string): ImageAnswer | null {
  if (!/^data:/i.test(address)) return null;
  const data = DATA_ADDRESS.exec(address)?.[1];
  if (data === undefined) return { shown: false, reason: 'not a picture' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return { shown: false, reason: 'damaged' };
  }
  const kind = imageKind(bytes);
  if (kind === null) return { shown: false, reason: 'not a picture' };
  if (isTooLarge(kind, bytes.length)) return { shown: false, reason: 'too large' };
  const { width, height, mime } = kind;
  return { shown: true, width, height, url: URL.createObjectURL(new Blob([bytes], { type: mime })) };
}
