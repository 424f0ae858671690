import { type Inline, MARK } from '../markdown/blocks';

/** Words that stand for a text to come, alone in brackets: `[Title]`, `[DATE]`. */
const STAND_INS =
  /^(?:titles?|names?|dates?|owners?|authors?|teams?|links?|urls?|descriptions?|features?|values?|numbers?|versions?|placeholders?|tbd|todo|reviewers?|status|component|service|endpoint|metric|target|option|reason|summary|goal|text|yyyy-mm-dd)$/i;

/** How an order to the writer starts: `[Describe the flow]`, `[e.g., Python 3.11]`. */
const ORDER =
  /^(?:describe|insert|list|add|enter|write|explain|fill|replace|specify|name|title|your|short|brief|extract|if applicable|e\.g\.|what|why|how|who|when|domain|link to|gates? determined|###)/i;

const BRACKETS = /(?<![\w\])!\\])\[([^[\]\n]{2,400})\](?![([:])/gu;
const BRACES = /(?<![\w}^_\\$])\{([^{}":;=\n]{3,400})\}(?![{}])/gu;
const WORDS = /(?<![\w-])(?:TBD|TBC|TODO|FIXME|NEEDS CLARIFICATION)(?![\w-])/gu;
const DATE = /(?:^|[:：|(]\s*)(YYYY-MM-DD)(?=\s*(?:$|[|)]))/gu;

function isStandIn(inside: string): boolean {
  const text = inside.trim();
  if (STAND_INS.test(text) || ORDER.test(text)) return true;
  // Several words, or two joined by a slash, that start as a title does: `[Endpoint/Interface Name]`.
  return /^\p{Lu}[\p{L}\p{N}'’-]*(?:[\s/]+[\p{L}\p{N}'’&-]+)+[.…]*$/u.test(text) && text.split(/\s+/).length <= 12;
}

/** The placeholders in a text without marks, in order, each as written: `[Title]`, `TBD`, `YYYY-MM-DD`, `{your reason}`. */
export function placeholdersIn(text: string): readonly string[] {
  if (!/[[{]|TB[DC]|TODO|FIXME|NEEDS|YYYY/.test(text)) return [];
  const found: { readonly at: number; readonly words: string }[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    if (isStandIn(match[1] ?? '')) found.push({ at: match.index, words: match[0] });
  }
  for (const match of text.matchAll(BRACES)) {
    if (/\S\s+\S/u.test(match[1] ?? '')) found.push({ at: match.index, words: match[0] });
  }
  for (const match of text.matchAll(WORDS)) found.push({ at: match.index, words: match[0] });
  for (const match of text.matchAll(DATE))
    found.push({ at: match.index + match[0].length - 10, words: match[1] ?? '' });
  let reached = 0;
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ at, words }) => {
      // `[TODO]` is one placeholder, not two.
      if (at < reached) return false;
      reached = at + words.length;
      return true;
    })
    .map(({ words }) => words);
}

/** A value that only says that something belongs there: empty, a bracketed or braced text, TBD, YYYY-MM-DD, dots. */
export function isFilled(value: string): boolean {
  const text = value
    .trim()
    .replace(/^(["'“`])(.*)(["'”`])$/su, '$2')
    .trim();
  if (text === '' || /^(?:[.…?_]+|-|–|—)$/u.test(text)) return false;
  if (/^(?:\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>)[.,;]?$/su.test(text)) return false;
  return !/^(?:TBD|TBC|TODO|FIXME|YYYY-MM-DD|DD[./-]MM[./-]YYYY|MM[./-]DD[./-]YYYY)\.?$/i.test(text);
}

/** True for a cell or an item with anything a reader sees; a comment is none. */
export function hasContent(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    switch (inline.kind) {
      case 'text':
        return inline.text.trim() !== '';
      case 'raw':
        return inline.role !== 'comment';
      case 'link':
        return true;
      case 'break':
        return false;
      default:
        return inline satisfies never;
    }
  });
}

/** The words of a text in which placeholders can stand: without code, links and what is not text. */
export function proseOf(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += (inline.marks & MARK.code) === 0 ? inline.text : '\u0000';
    else text += inline.kind === 'break' ? '\n' : '\u0000';
  }
  return text;
}
