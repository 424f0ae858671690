/** Longer texts are not sent in one message, which stops the window while it is unpacked. In characters. */
export const LONGEST_SENT = 4_000_000;

/** How much of one is sent at once, in characters. */
export const PIECE = 1_000_000;

/** Stands for a text in a message; its pieces are asked for by the id. */
interface LongText {
  readonly longText: string;
  readonly length: number;
}

/** A value as it is sent: `keep` keeps each text that is too long, and gives its id. Most values are sent as they are. */
export function packLongTexts(value: unknown, keep: (text: string) => string): unknown {
  return holds(value, isTooLong) ? pack(value, keep) : value;
}

function pack(value: unknown, keep: (text: string) => string): unknown {
  if (isTooLong(value)) return { longText: keep(value), length: value.length } satisfies LongText;
  if (Array.isArray(value)) return value.map((each) => pack(each, keep));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pack(each, keep)]));
}

/** The value that was packed; `piece` asks for the part of a text that begins at a place. */
export async function unpackLongTexts(
  value: unknown,
  piece: (id: string, from: number) => Promise<string>,
): Promise<unknown> {
  return holds(value, isLongText) ? unpack(value, piece) : value;
}

/** Whether the texts of a value have to be fetched first. */
export function holdsLongText(value: unknown): boolean {
  return holds(value, isLongText);
}

async function unpack(value: unknown, piece: (id: string, from: number) => Promise<string>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => unpack(each, piece)));
  if (!isPlain(value)) return value;
  if (isLongText(value)) {
    let text = '';
    while (text.length < value.length) text += await piece(value.longText, text.length);
    return text;
  }
  const entries = Object.entries(value).map(async ([name, each]) => [name, await unpack(each, piece)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** An object that is nothing but its entries: bytes and the like are sent as they are. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isTooLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > LONGEST_SENT;
}

/** Whether a value is, or has in it, what is looked for. */
function holds(value: unknown, isWanted: (value: unknown) => boolean): boolean {
  if (isWanted(value)) return true;
  if (Array.isArray(value)) return value.some((each) => holds(each, isWanted));
  return isPlain(value) && Object.values(value).some((each) => holds(each, isWanted));
}

function isLongText(value: unknown): value is LongText {
  return isPlain(value) && 'longText' in value && typeof value.longText === 'string' && 'length' in value;
}
