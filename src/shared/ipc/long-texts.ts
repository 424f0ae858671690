/** Longer texts are not sent in one message, which stops the window while it is unpacked. In characters. */
export const LONGEST_SENT = 4_000_000;

/** How much of one is sent at once, in characters. */
export const PIECE = 1_000_000;

/** Stands for a text in a message; its pieces are asked for by the id. */
interface LongText {
  readonly longText: string;
  readonly length: number;
}

/** A value as it is sent: `keep` keeps each text that is too long, and gives its id. */
export function packLongTexts(value: unknown, keep: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return value.length > LONGEST_SENT ? ({ longText: keep(value), length: value.length } satisfies LongText) : value;
  }
  if (Array.isArray(value)) return value.map((each) => packLongTexts(each, keep));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packLongTexts(each, keep)]));
}

/** The value that was packed; `piece` asks for the part of a text that begins at a place. */
export async function unpackLongTexts(
  value: unknown,
  piece: (id: string, from: number) => Promise<string>,
): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => unpackLongTexts(each, piece)));
  if (!isPlain(value)) return value;
  if (isLongText(value)) {
    let text = '';
    while (text.length < value.length) text += await piece(value.longText, text.length);
    return text;
  }
  const entries = Object.entries(value).map(
    async ([name, each]) => [name, await unpackLongTexts(each, piece)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** An object that is nothing but its entries: bytes and the like are sent as they are. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isLongText(value: object): value is LongText {
  return 'longText' in value && typeof value.longText === 'string' && 'length' in value;
}
