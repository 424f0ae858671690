const NAME = String.raw`[A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*`;
const SKIPPED = /<!--(?:(?!--)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>|<!\[CDATA\[(?:(?!\]\]>)[\s\S])*\]\]>/y;
const DOCTYPE = /<!DOCTYPE[^[>]*(\[[^\]]*\]\s*)?>/iy;
const TEXT = /[^<]+/y;
const END = new RegExp(String.raw`</(${NAME})\s*>`, 'y');
const START = new RegExp(`<(${NAME})`, 'y');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const START_END = /\s*(\/?)>/y;
const REFERENCE = /&(?!#\d+;|#x[\da-f]+;|(?:amp|lt|gt|quot|apos);)/i;

interface OpenElement {
  readonly name: string;
  /** The prefixes that are declared here and around it. */
  readonly prefixes: ReadonlySet<string>;
}

/** A reader of one text that goes on from where the last piece ended. */
class Scanner {
  at = 0;

  constructor(readonly text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}

/** Whether a browser reads a text as XML to its end. What it trips over it shows nothing of as a picture. */
export function isWellFormed(source: string): boolean {
  const scanner = new Scanner(source.replace(/^\uFEFF/, ''));
  const open: OpenElement[] = [];
  let hasRoot = false;
  let ownEntities = false;
  const isText = (text: string) => ownEntities || !REFERENCE.test(text);
  while (scanner.at < scanner.text.length) {
    const text = scanner.take(TEXT)?.[0];
    if (text !== undefined) {
      if (open.length === 0 ? text.trim() !== '' : !isText(text)) return false;
      continue;
    }
    if (scanner.take(SKIPPED)) continue;
    const doctype = hasRoot ? null : scanner.take(DOCTYPE);
    if (doctype !== null) {
      ownEntities = doctype[1] !== undefined;
      continue;
    }
    const end = scanner.take(END);
    if (end !== null) {
      if (open.pop()?.name !== end[1]) return false;
      continue;
    }
    if (hasRoot && open.length === 0) return false;
    const element = startOf(scanner, open.at(-1)?.prefixes ?? new Set(['xml', 'xmlns']), isText);
    if (element === null) return false;
    hasRoot = true;
    if (!element.isClosed) open.push(element);
  }
  return hasRoot && open.length === 0;
}

function startOf(scanner: Scanner, around: ReadonlySet<string>, isText: (text: string) => boolean) {
  const name = scanner.take(START)?.[1];
  if (name === undefined) return null;
  const attributes = new Set<string>();
  let prefixes = around;
  for (let found = scanner.take(ATTRIBUTE); found !== null; found = scanner.take(ATTRIBUTE)) {
    const [, attribute = '', quoted, apostrophed] = found;
    if (attributes.has(attribute) || !isText(quoted ?? apostrophed ?? '')) return null;
    attributes.add(attribute);
    if (attribute.startsWith('xmlns:')) prefixes = new Set([...prefixes, attribute.slice(6)]);
  }
  const end = scanner.take(START_END);
  const isKnown = (each: string) => !each.includes(':') || prefixes.has(each.slice(0, each.indexOf(':')));
  if (end === null || ![name, ...attributes].every(isKnown)) return null;
  return { name, prefixes, isClosed: end[1] === '/' };
}
