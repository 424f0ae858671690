import type { OpenedPlan } from '../../shared/ipc/contract';
import { isLegacy, type LegacyEncoding } from '../../shared/text/encodings';
import { decodeLegacy, encodeLegacy } from './legacy-text';

export type PlanEncoding = OpenedPlan['encoding'];

/** Text that gives the same bytes back when encoded, or the reason why there is none. */
export type DecodedPlan =
  | { readonly ok: true; readonly text: string; readonly encoding: PlanEncoding }
  | { readonly ok: false; readonly reason: 'not-text' | 'unknown-encoding' };

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16BE_MARK = Buffer.from([0xfe, 0xff]);

/** Control characters that no text holds: a short picture may have these and no NUL. Escape and the old end of file are let pass. */
function isBinary(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x1a) || (byte > 0x1b && byte < 0x20);
}

/**
 * Reads the bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so. The mark is not part of the
 * text; {@link encodePlan} puts it back. NUL characters mean that it is not text.
 *
 * `asked` is the encoding that a person chose for the file. It counts where the bytes are neither of these, and where they
 * are ASCII, which is both.
 */
export function decodePlan(bytes: Buffer, asked: LegacyEncoding | null = null): DecodedPlan {
  const decoded = decodeUnicode(bytes);
  if (asked === null) return decoded;
  if (decoded.ok) {
    const isAscii = decoded.encoding === 'utf-8' && decoded.text.length === bytes.length;
    return isAscii ? { ...decoded, encoding: asked } : decoded;
  }
  if (decoded.reason === 'not-text') return decoded;
  const text = decodeLegacy(bytes, asked);
  return text === null ? decoded : { ok: true, text, encoding: asked };
}

function decodeUnicode(bytes: Buffer): DecodedPlan {
  const encoding = encodingOf(bytes);
  const body = bytes.subarray(markOf(encoding).length);
  let text: string;
  try {
    switch (encoding) {
      case 'utf-8':
      case 'utf-8-bom':
        if (body.includes(0)) return { ok: false, reason: 'not-text' };
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
        break;
      case 'utf-16le':
        text = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(body);
        break;
      case 'utf-16be':
        if (body.length % 2 === 1) return { ok: false, reason: 'unknown-encoding' };
        text = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(Buffer.from(body).swap16());
        break;
    }
  } catch {
    return {
      ok: false,
      reason: encoding === 'utf-8' && bytes.some(isBinary) ? 'not-text' : 'unknown-encoding',
    };
  }
  return text.includes('\0') ? { ok: false, reason: 'not-text' } : { ok: true, text, encoding };
}

/**
 * The bytes of a text in an encoding; null where the encoding lacks one of its characters, or where the text holds half of
 * a surrogate pair, which no encoding can keep.
 */
export function encodePlan(text: string, encoding: PlanEncoding): Buffer | null {
  if (holdsHalfCharacter(text)) return null;
  if (isLegacy(encoding)) return encodeLegacy(text, encoding);
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.concat([UTF8_MARK, Buffer.from(text, 'utf8')]);
    case 'utf-16le':
      return Buffer.concat([UTF16LE_MARK, Buffer.from(text, 'utf16le')]);
    case 'utf-16be':
      return Buffer.concat([UTF16BE_MARK, Buffer.from(text, 'utf16le').swap16()]);
  }
}

/** Whether a text holds half of a surrogate pair. */
export function holdsHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

type UnicodeEncoding = Exclude<PlanEncoding, LegacyEncoding>;

function encodingOf(bytes: Buffer): UnicodeEncoding {
  if (startsWith(bytes, UTF8_MARK)) return 'utf-8-bom';
  if (startsWith(bytes, UTF16LE_MARK)) return 'utf-16le';
  if (startsWith(bytes, UTF16BE_MARK)) return 'utf-16be';
  return 'utf-8';
}

function markOf(encoding: UnicodeEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.alloc(0);
    case 'utf-8-bom':
      return UTF8_MARK;
    case 'utf-16le':
      return UTF16LE_MARK;
    case 'utf-16be':
      return UTF16BE_MARK;
  }
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
