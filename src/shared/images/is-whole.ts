import type { ImageKind } from './image-kind';

/** Near the end of a drawing: its root is closed, and at most comments follow. */
const CLOSED = /(?:<\/(?:[\w.-]+:)?svg\s*|\/)>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$/i;
const END_OF_DRAWING = 4096;

/**
 * Whether a picture of this kind has an end, as its file says where that is: one that was cut off, by a download that broke off
 * say, would be printed as a strip or not at all. GIF and AVIF are taken at their word.
 */
export function isWhole(bytes: Uint8Array, kind: ImageKind): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind.mime) {
    case 'image/png':
      return endsPng(view);
    case 'image/jpeg':
      return endsJpeg(view);
    case 'image/webp':
      return view.getUint32(4, true) + 8 <= bytes.length;
    case 'image/bmp':
      return endsBmp(view, kind);
    case 'image/svg+xml':
      return CLOSED.test(new TextDecoder('utf-8').decode(bytes.subarray(-END_OF_DRAWING)));
    case 'image/gif':
    case 'image/avif':
      return true;
  }
}

/** A PNG is a row of chunks, of which `IEND` is the last. */
function endsPng(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const end = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49454e44) return end <= view.byteLength;
    at = end;
  }
  return false;
}

/** After the segments of its head, a JPEG has its data up to an end marker. A preview inside a segment has one of its own. */
function endsJpeg(view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint16(at) !== 0xffda) at += 2 + view.getUint16(at + 2);
  for (let end = view.byteLength - 2; end > at; end -= 1) if (view.getUint16(end) === 0xffd9) return true;
  return false;
}

function endsBmp(view: DataView, { width, height }: ImageKind): boolean {
  const isPlain = view.getUint32(14, true) >= 40 && view.getUint32(30, true) === 0;
  if (!isPlain) return true;
  const row = Math.ceil((view.getUint16(28, true) * width) / 32) * 4;
  return view.getUint32(10, true) + row * height <= view.byteLength;
}
