import { open } from 'node:fs/promises';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../shared/text/encodings';
import { decodeLoosely } from './legacy-text';

/** How much of a file is looked at for its letters, in bytes. */
const LOOKED_AT = 64 * 1024;
const MOST_LINES = 6;
const LONGEST_LINE = 200;

/** Some lines of a file as an encoding reads them. */
export interface EncodingChoice {
  readonly encoding: LegacyEncoding;
  readonly lines: readonly string[];
}

/** Remembers what the person chose for a file, by its real path. */
export interface EncodingMemory {
  readonly of: (realPath: string) => Promise<LegacyEncoding | null>;
  readonly keep: (realPath: string, encoding: LegacyEncoding) => Promise<void>;
}

/** The files whose encoding the person is asked for, by opaque names that the window may hold. */
export class EncodingQuestions {
  readonly #paths = new Map<string, string>();
  #next = 1;

  /** A name for the file at a path. */
  ask(path: string): string {
    for (const [file, known] of this.#paths) if (known === path) return file;
    const file = `file-${this.#next}`;
    this.#next += 1;
    this.#paths.set(file, path);
    return file;
  }

  pathOf(file: string): string | null {
    return this.#paths.get(file) ?? null;
  }
}

/** The encodings that can read the beginning of a file, each with lines of it that differ between them. Throws the system's error. */
export async function encodingChoices(path: string): Promise<readonly EncodingChoice[]> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    const lines = telling(buffer.subarray(0, bytesRead), bytesRead < LOOKED_AT);
    return LEGACY_ENCODINGS.flatMap((encoding) => {
      const read = lines.map((line) => decodeLoosely(line, encoding));
      if (read.includes(null)) return [];
      return [{ encoding, lines: read.map((line) => (line ?? '').trim().slice(0, LONGEST_LINE)) }];
    });
  } finally {
    await handle.close();
  }
}

/** Whole lines with bytes that are not ASCII: no encoding here has a line feed inside of a character. */
function telling(bytes: Buffer, isWhole: boolean): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length && lines.length < MOST_LINES; ) {
    const end = bytes.indexOf(0x0a, at);
    // A line that is cut off may end inside of a character.
    if (end < 0 && !isWhole) break;
    const line = bytes.subarray(at, end < 0 ? bytes.length : end);
    if (line.some((byte) => byte > 0x7f)) lines.push(line);
    at += line.length + 1;
  }
  return lines;
}
