import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { isStream } from './pdf-objects';

/** Objects that are packed together. */
const PACKED = 200;
const HEADER = Buffer.from('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n', 'latin1');

interface Body {
  readonly bytes: Uint8Array;
  readonly isStream: boolean;
}

/**
 * Writes a PDF of the objects of `context` and of those of `unread` that it doesn't have, whose bytes are passed on as they
 * are. Small objects are packed. The same objects give the same bytes.
 */
export function writePdfObjects(context: PDFContext, unread: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const bodies = new Map<number, Body>();
  for (const [number, bytes] of unread) bodies.set(number, { bytes, isStream: isStream(bytes) });
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    bodies.set(ref.objectNumber, { bytes: bytesOf(object), isStream: object instanceof PDFStream });
  }
  const small: (readonly [number, Uint8Array])[] = [];
  const inOrder = [...bodies].sort(([a], [b]) => a - b);
  const file = new PdfFile((inOrder.at(-1)?.[0] ?? 0) + 1);
  for (const [number, body] of inOrder) {
    if (body.isStream) file.add(number, body.bytes);
    else small.push([number, body.bytes]);
  }
  for (let from = 0; from < small.length; from += PACKED) file.pack(small.slice(from, from + PACKED));
  return file.finish(context);
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** A file of PDF 1.5 or later as it is written, with where each of its objects is. */
class PdfFile {
  readonly #parts: Uint8Array[] = [HEADER];
  #length = HEADER.length;
  /** Of each object: plain or packed, the place or the pack that holds it, and which of the pack's it is. */
  readonly #places = new Map<number, readonly [kind: 1 | 2, where: number, index: number]>();

  constructor(private next: number) {}

  add(number: number, body: Uint8Array): void {
    this.#places.set(number, [1, this.#length, 0]);
    this.#write(Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  }

  pack(objects: readonly (readonly [number, Uint8Array])[]): void {
    const pack = this.next++;
    const places: string[] = [];
    const bodies: Uint8Array[] = [];
    let length = 0;
    for (const [index, [number, body]] of objects.entries()) {
      this.#places.set(number, [2, pack, index]);
      places.push(`${number} ${length}`);
      bodies.push(body, Buffer.from('\n'));
      length += body.length + 1;
    }
    const head = Buffer.from(`${places.join(' ')}\n`);
    this.#addStream(pack, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.concat([head, ...bodies]));
  }

  /** Writes the table of places, and gives the whole. */
  finish({ trailerInfo }: PDFContext): Uint8Array {
    const table = this.next;
    const start = this.#length;
    this.#places.set(table, [1, start, 0]);
    const rows = Buffer.alloc((table + 1) * 7);
    for (const [number, [kind, where, index]] of this.#places) {
      rows.writeUInt8(kind, number * 7);
      rows.writeUInt32BE(where, number * 7 + 1);
      rows.writeUInt16BE(index, number * 7 + 5);
    }
    const { Root, Info, ID } = trailerInfo;
    const ends = Object.entries({ Root, Info, ID }).flatMap(([key, value]) =>
      value === undefined ? [] : [`/${key} ${value instanceof PDFRef ? value.toString() : String(value)}`],
    );
    this.#addStream(table, `/Type /XRef /Size ${table + 1} /W [1 4 2] ${ends.join(' ')}`, rows);
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    return Buffer.concat(this.#parts, this.#length);
  }

  #addStream(number: number, entries: string, data: Uint8Array): void {
    const packed = deflateSync(data);
    const begin = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    this.add(number, Buffer.concat([Buffer.from(begin), packed, Buffer.from('\nendstream')]));
  }

  #write(...parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }
}
