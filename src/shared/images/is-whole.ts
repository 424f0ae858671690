import type { ImageKind } from './image-kind';
import { isWellFormed } from './well-formed';

/** Near the end of a drawing: its root is closed, and at most comments follow. */
const CLOSED = /(?:<\/(?:[\w.-]+:)?svg\s*|\/)>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$/i;
const END_OF_DRAWING = 4096;

/**
 * Whether a picture of this kind has an end, as its file says where that is: one that was cut off, by a download that broke off
 * say, would be printed as a strip or not at all. A drawing must be one that a browser reads to its end.
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
      return (
        CLOSED.test(new TextDecoder('utf-8').decode(bytes.subarray(-END_OF_DRAWING))) &&
        isWellFormed(new TextDecoder('utf-8').decode(bytes))
      );
    case 'image/gif':
      return endsGif(bytes);
    case 'image/avif':
      return endsAvif(view);
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

/** A GIF is a row of extensions and pictures, each in blocks that tell their length, and ends with a mark of its own. */
function endsGif(bytes: Uint8Array): boolean {
  const byte = (index: number) => bytes[index] ?? 0;
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + colours(byte(10));
  while (at < bytes.length) {
    const kind = byte(at);
    if (kind === 0x3b) return true;
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) at += 11 + colours(byte(at + 9));
    else return false;
    while (at < bytes.length && byte(at) !== 0) at += byte(at) + 1;
    at += 1;
  }
  return false;
}

/** An AVIF is a row of boxes that tell their length: what the picture is, and its data. */
function endsAvif(view: DataView): boolean {
  const seen = new Set<number>();
  for (let at = 0; at + 8 <= view.byteLength; ) {
    const type = view.getUint32(at + 4);
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= view.byteLength;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? view.byteLength - at : short;
    // Behind the last box there may be anything.
    if (length < 8 || !isName(type)) break;
    if (at + length > view.byteLength) return false;
    seen.add(type);
    at += length;
  }
  return (seen.has(META) || seen.has(MOOV)) && (seen.has(MDAT) || !seen.has(MOOV));
}

const [META, MOOV, MDAT] = [0x6d657461, 0x6d6f6f76, 0x6d646174];

/** Four letters, digits or spaces. */
function isName(type: number): boolean {
  return [24, 16, 8, 0].every((shift) => /[\w ]/.test(String.fromCharCode((type >>> shift) & 0xff)));
}
