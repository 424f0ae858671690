import { characterEntities } from 'character-entities';

const PUNCTUATION_ESCAPE = /\\([!-/:-@[-`{-~])|&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]*);/g;

function fromCodePoint(code: number): string {
  const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return invalid ? '\uFFFD' : String.fromCodePoint(code);
}

/** The characters that an entity such as `&amp;` or `&#x2014;` stands for; null for one that HTML doesn't know. */
export function decodeEntity(source: string): string | null {
  const name = source.slice(1, -1);
  if (/^#[xX]/.test(name)) return fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return fromCodePoint(Number.parseInt(name.slice(1), 10));
  return Object.hasOwn(characterEntities, name) ? (characterEntities[name] ?? null) : null;
}

/** The plain text of an address, title or info string: backslash escapes and entities taken away. */
export function unescapeText(source: string): string {
  if (!/[\\&]/.test(source)) return source;
  return source.replace(PUNCTUATION_ESCAPE, (all, escaped: string | undefined) => escaped ?? decodeEntity(all) ?? all);
}
