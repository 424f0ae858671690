/** What a picture file really is, told by its bytes, and its size in pixels. */
export interface ImageKind {
  readonly mime: ImageMime;
  readonly width: number;
  readonly height: number;
}

export type ImageMime =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/bmp'
  | 'image/svg+xml';

/** The most bytes and pixels that a picture may have: a small file can unpack to more than a machine can hold. */
export const MOST_IMAGE_BYTES = 20 * 1024 * 1024;
export const MOST_IMAGE_PIXELS = 60_000_000;

/** Drawings are text that has to be read as a whole: longer ones hold up the window. */
const MOST_SVG_BYTES = 4 * 1024 * 1024;

export function isTooLarge({ mime, width, height }: ImageKind, bytes: number): boolean {
  if (bytes > (mime === 'image/svg+xml' ? MOST_SVG_BYTES : MOST_IMAGE_BYTES)) return true;
  return width * height > MOST_IMAGE_PIXELS;
}

/** Reads the kind from the bytes alone: a name can lie. Null for what is no picture, or has no whole header. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return null;
  if (view.getUint32(0) === 0x89504e47 && ascii(12, 4) === 'IHDR') {
    return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') {
    return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 4) === 'WEBP') return webpKind(view, ascii(12, 4));
  if (view.getUint16(0) === 0xffd8) return jpegKind(view);
  if (ascii(4, 4) === 'ftyp') return avifKind(view, ascii);
  if (ascii(0, 2) === 'BM') return bmpKind(view);
  return svgKind(bytes);
}

function webpKind(view: DataView, chunk: string): ImageKind | null {
  const mime = 'image/webp';
  if (chunk === 'VP8 ') {
    return { mime, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8X') {
    const threeBytes = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { mime, width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  }
  return null;
}

function jpegKind(view: DataView): ImageKind | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (startsFrame) return { mime: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The size stands in the `ispe` property of each item; the largest is the picture, the others are tiles and masks. */
function avifKind(view: DataView, ascii: (at: number, length: number) => string): ImageKind | null {
  const brands = ascii(8, Math.max(0, Math.min(view.getUint32(0), 256) - 8));
  if (!/avi[fs]/.test(brands)) return null;
  const head = ascii(0, Math.min(view.byteLength, 16_384));
  let [width, height] = [0, 0];
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return width === 0 || height === 0 ? null : { mime: 'image/avif', width, height };
}

function bmpKind(view: DataView): ImageKind | null {
  const header = view.getUint32(14, true);
  if (header === 12) {
    return { mime: 'image/bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  if (header < 40 || header > 124) return null;
  // A negative height says that the rows go from top to bottom.
  const [width, height] = [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
  return width > 0 ? { mime: 'image/bmp', width, height } : null;
}

/** What may stand before the root element of a drawing: a byte order mark, a declaration, comments, a document type. */
const SVG =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,400}\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*(?:<!DOCTYPE\s+svg\b[^>[]{0,400}>\s*)?<svg(?=[\s>/])([^>]{0,8000})>/i;

/** The size of a drawing that names none, as browsers take it. */
const SVG_SIZE = { width: 300, height: 150 } as const;

function svgKind(bytes: Uint8Array): ImageKind | null {
  const opening = SVG.exec(new TextDecoder('utf-8').decode(bytes.subarray(0, 16_384)));
  if (opening === null) return null;
  const attributes = opening[1] ?? '';
  const named = (name: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(attributes)?.[1];
  const pixels = (name: string) => {
    const size = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(named(name) ?? '')?.[1];
    return size === undefined ? null : Number(size);
  };
  const box = (named('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  const [width, height] = [pixels('width'), pixels('height')];
  const mime = 'image/svg+xml';
  if (width !== null && height !== null) return { mime, width, height };
  if (ratio === null) return { mime, width: width ?? SVG_SIZE.width, height: height ?? SVG_SIZE.height };
  if (width !== null) return { mime, width, height: width / ratio };
  if (height !== null) return { mime, width: height * ratio, height };
  return { mime, width: boxWidth, height: boxHeight };
}
