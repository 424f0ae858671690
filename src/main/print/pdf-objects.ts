import { PDFDocument } from 'pdf-lib';

/** The objects of a PDF by their numbers, each as its bytes between `obj` and `endobj`. */
export interface PdfObjects {
  readonly root: number;
  readonly info: number;
  readonly bodies: ReadonlyMap<number, Uint8Array>;
}

/** Bytes of a line in the table of places. */
const ENTRY = 20;
const END = 1024;

/**
 * Finds the objects of a PDF by its table of places, without reading them: a print has tens of thousands, of which few matter.
 * Also takes a file with another kind of table, which is read and written as a whole first.
 */
export async function findPdfObjects(pdf: Uint8Array): Promise<PdfObjects> {
  const found = byTable(asBuffer(pdf));
  if (found !== null) return found;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const plain = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  const again = byTable(asBuffer(plain));
  if (again === null) throw new Error('the printed page is no PDF that can be finished');
  return again;
}

/** Whether an object holds data behind its dictionary. */
export function isStream(body: Uint8Array): boolean {
  return asBuffer(body).subarray(-12).toString('latin1').trimEnd().endsWith('endstream');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Null where the file has no plain table of all its objects. */
function byTable(file: Buffer): PdfObjects | null {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', Math.max(0, file.length - END)))?.[1];
  const table = Number(start ?? Number.NaN);
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(file.toString('latin1', table, table + 40));
  if (start === undefined || head === null) return null;
  const count = Number(head[1]);
  const first = table + head[0].length;
  const trailer = file.toString('latin1', first + count * ENTRY);
  const [root, info] = ['Root', 'Info'].map((key) => new RegExp(`/${key} (\\d+) 0 R`).exec(trailer)?.[1]);
  if (root === undefined || info === undefined || /\/(?:Prev|Encrypt)\b/.test(trailer)) return null;

  const places: { readonly number: number; readonly at: number }[] = [];
  for (let number = 0; number < count; number += 1) {
    const at = first + number * ENTRY;
    if (file[at + 17] === 0x6e) places.push({ number, at: Number(file.toString('latin1', at, at + 10)) });
  }
  places.sort((a, b) => a.at - b.at);
  const bodies = new Map<number, Uint8Array>();
  for (const [index, { number, at }] of places.entries()) {
    const end = file.lastIndexOf('endobj', (places[index + 1]?.at ?? table) - 1);
    const begin = `${number} 0 obj`;
    if (end < at || file.toString('latin1', at, at + begin.length) !== begin) return null;
    bodies.set(number, file.subarray(at + begin.length, end));
  }
  return { root: Number(root), info: Number(info), bodies };
}
