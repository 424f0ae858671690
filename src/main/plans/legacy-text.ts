import type { LegacyEncoding } from '../../shared/text/encodings';

/** The bytes of each character of an encoding: one byte, or two as `lead * 256 + trail`. */
type Bytes = ReadonlyMap<number, number>;

/** Bytes 0x80 to 0x9F of Windows-1252, which Node's own decoder takes for control characters in some versions. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const tables = new Map<LegacyEncoding, Bytes>();

/**
 * The text of bytes in an encoding; null where they are not in it, or where its encoder would not give exactly these bytes
 * again. ASCII is ASCII in all of them.
 */
export function decodeLegacy(bytes: Buffer, encoding: LegacyEncoding): string | null {
  const text = decodeLoosely(bytes, encoding);
  return text !== null && encodeLegacy(text, encoding)?.equals(bytes) === true ? text : null;
}

/** As {@link decodeLegacy}, for a look at a part of a file: whether the bytes come back is not asked. */
export function decodeLoosely(bytes: Buffer, encoding: LegacyEncoding): string | null {
  if (encoding === 'windows-1252') {
    return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const moved = movedBy(encoding);
    return moved.size === 0 ? text : text.replace(/[\0-\x7f]/g, (char) => moved.get(char) ?? char);
  } catch {
    return null;
  }
}

const movedIn = new Map<LegacyEncoding, ReadonlyMap<string, string>>();

/** ASCII characters that a decoder takes for others, as ICU does with some control characters, and what they are. */
function movedBy(encoding: LegacyEncoding): ReadonlyMap<string, string> {
  const known = movedIn.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const moved = new Map<string, string>();
  for (let byte = 0; byte < 128; byte++) {
    const char = decoder.decode(Uint8Array.of(byte));
    if (char !== String.fromCharCode(byte)) moved.set(char, String.fromCharCode(byte));
  }
  movedIn.set(encoding, moved);
  return moved;
}

/** The bytes of a text in an encoding; null where the encoding lacks one of its characters. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Buffer | null {
  const table = tableOf(encoding);
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (const char of text) {
    const code = table.get(char.codePointAt(0) ?? 0);
    if (code === undefined) return null;
    if (code > 0xff) {
      bytes[length] = code >> 8;
      length += 1;
    }
    bytes[length] = code & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** The first character of a text that an encoding lacks; null where it has all of them. */
export function lackedBy(text: string, encoding: LegacyEncoding): string | null {
  const table = tableOf(encoding);
  for (const char of text) if (!table.has(char.codePointAt(0) ?? 0)) return char;
  return null;
}

/** The decoder turned round: there is no encoder to be had for anything but UTF-8 and UTF-16. */
function tableOf(encoding: LegacyEncoding): Bytes {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<number, number>();
  const decode = decoderOf(encoding);
  const leads: number[] = [];
  for (let byte = 0; byte < 256; byte++) {
    const char = byte < 0x80 ? byte : decode([byte]);
    if (char === null) leads.push(byte);
    else if (!table.has(char)) table.set(char, byte);
  }
  for (const lead of leads) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decode([lead, trail]);
      if (char !== null && !table.has(char)) table.set(char, lead * 256 + trail);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** Decodes the bytes of one character; null where they are not exactly one. */
function decoderOf(encoding: LegacyEncoding): (bytes: readonly number[]) => number | null {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes) => {
    const text =
      encoding === 'windows-1252'
        ? decodeLoosely(Buffer.from(bytes), encoding)
        : decoder.decode(Uint8Array.from(bytes));
    const char = text?.codePointAt(0);
    if (text === null || char === undefined || char === 0xfffd) return null;
    return text === String.fromCodePoint(char) ? char : null;
  };
}
