import type { Field } from '../fields';
import type { PlanText } from './text-lines';

/** Where on a line of a plan a field's value stands, and how a new one can be written there, the plainest way first. */
export interface FieldSlot {
  /** From 0. */
  readonly line: number;
  /** The line with a value in place of the one it has. */
  readonly spellings: (value: string) => readonly string[];
}

/** The lines that the field's piece stands on, as the document has them. */
function pieceLines(text: PlanText, { place }: Field): { readonly from: number; readonly to: number } | null {
  const record = place.piece.source === null ? undefined : text.source.record(place.piece.source);
  if (!record) return null;
  const from = record.region.firstLine + record.start;
  return { from, to: from + record.end - record.start };
}

function escaped(pattern: string): string {
  return pattern.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}

/** Words that would otherwise be marks, links or tags. */
function backslashed(value: string): string {
  return value.replace(/[\\`*_[\]<>&~|]/gu, '\\$&');
}

/** What parts a value from the next name on its line: `Ann | **Status:** Draft`. */
const NEXT_LABEL = /\s*(?:[|·•]\s*)?(?:\*\*|__)[^*_]{1,60}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])/u;

/** The hard break, the comment or the blank that a value ends before. */
const TAIL = /(?:\s*<!--[^<>]*-->)?(?: {2,}|[ \t]*\\|[ \t]+)?$/u;

function labelSlots(text: PlanText, field: Field): readonly FieldSlot[] {
  const lines = pieceLines(text, field);
  if (!lines) return [];
  const name = escaped(field.name);
  const label = new RegExp(
    `(?<![\\p{L}\\p{N}])([*_]*)${name}(?:\\s*[:：]([*_]*)|([*_]+)\\s*[:：]|([*_]+)(?=\\s|$))`,
    'gu',
  );
  const slots: FieldSlot[] = [];
  for (let line = lines.from; line < lines.to; line += 1) {
    const whole = text.lines[line]?.text ?? '';
    for (const match of whole.matchAll(label)) {
      const start = match.index + match[0].length;
      const isOpen = (match[1] ?? '') !== '' && !match[2] && !match[3] && !match[4];
      slots.push({ line, spellings: (value) => labelled(whole, start, isOpen ? (match[1] ?? '') : '', value) });
    }
  }
  return slots;
}

/** A line with a value behind its label. `mark` is the bold type that ends behind the value and not behind the name. */
function labelled(whole: string, start: number, mark: string, value: string): readonly string[] {
  const rest = whole.slice(start);
  const next = NEXT_LABEL.exec(rest)?.index ?? rest.length;
  const own = rest.slice(0, next);
  const closing = mark === '' ? '' : (/[*_]+\s*$/u.exec(own)?.[0] ?? '');
  const inner = own.slice(0, own.length - closing.length);
  const isEmpty = inner.trim() === '' || /^[ \t]*\\$/u.test(inner);
  // Of the blanks after an empty label two are a hard break, which stays.
  const lead = (isEmpty ? /^[ \t](?!\s$)/u : /^\s*/u).exec(inner)?.[0] ?? '';
  const tail = TAIL.exec(inner.slice(lead.length))?.[0] ?? '';
  const before = whole.slice(0, start) + (lead === '' && value !== '' ? ' ' : lead);
  const after = tail + closing + rest.slice(next);
  return [before + value + after, before + backslashed(value) + after];
}

function cellSlots(text: PlanText, field: Field): readonly FieldSlot[] {
  const { piece } = field.place;
  const record = piece.source === null ? undefined : text.source.record(piece.source);
  if (record?.shape.kind !== 'row') return [];
  const line = record.region.firstLine + record.start;
  const own = record.region.texts[record.start] ?? '';
  const whole = text.lines[line]?.text ?? own;
  const shift = whole.length - own.length;
  const table = record.parent === null ? undefined : text.source.record(record.parent);
  // A row as long as the delimiter row stands in line with the table: it stays so as long as there is room.
  const isInLine = table?.region.texts[table.start + 1]?.trimEnd().length === own.trimEnd().length;
  // The last of several equal cells is tried first: a name stands before its value.
  return record.shape.cells.toReversed().flatMap(({ from, to }): readonly FieldSlot[] => {
    const cell = own.slice(from, to);
    if (cell.replaceAll('\\|', '|').replace(/\s+/gu, ' ').trim() !== field.value) return [];
    const spell = (words: string) =>
      whole.slice(0, shift + from) + inCell(cell, words, isInLine) + whole.slice(shift + to);
    return [{ line, spellings: (value) => [spell(value.replaceAll('|', '\\|')), spell(backslashed(value))] }];
  });
}

function inCell(cell: string, words: string, isInLine: boolean): string {
  const isBlank = cell.trim() === '';
  const lead = isBlank ? cell.slice(0, 1) : (/^\s*/u.exec(cell)?.[0] ?? '');
  const tail = isBlank ? lead : (/\s*$/u.exec(cell)?.[0] ?? '');
  return isInLine ? `${lead}${words}${tail.slice(0, 1)}`.padEnd(cell.length) : lead + words + tail;
}

/** Words that YAML would read as something else than a text without quotes. */
function needsQuotes(value: string): boolean {
  if (value === '') return false;
  return (
    /^[\s[\]{}&*!|>'"%@`,#?-](?!\d)/u.test(value) ||
    /:(?:\s|$)|\s#|\s$/u.test(value) ||
    /^(?:~|null|true|false|yes|no|on|off)$/iu.test(value)
  );
}

function entrySlots(text: PlanText, field: Field): readonly FieldSlot[] {
  const lines = pieceLines(text, field);
  const line = (lines?.from ?? 0) + field.place.below;
  const whole = text.lines[line]?.text ?? '';
  const match =
    /^((?:"[^"]*"|'[^']*'|[^\s:=][^:=]*?)\s*([:=]))(\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*?)(\s+#.*|\s*)$/u.exec(
      whole,
    );
  if (!lines || !match) return [];
  const [, key = '', sign = ':', space = '', old = '', rest = ''] = match;
  const isToml = sign === '=';
  const double = (value: string) => `"${value.replace(/["\\]/gu, '\\$&')}"`;
  const spell = (value: string) => {
    if (old.startsWith("'")) return `'${value.replaceAll("'", isToml ? '' : "''")}'`;
    return isToml || old.startsWith('"') || needsQuotes(value) ? double(value) : value;
  };
  return [
    {
      line,
      spellings: (value) => [`${key}${space === '' && value !== '' ? ' ' : space}${spell(value)}${rest}`],
    },
  ];
}

/** The places where the value of a field may stand, the likeliest first. Which one it is shows when one is changed. */
export function fieldSlots(text: PlanText, field: Field): readonly FieldSlot[] {
  switch (field.form) {
    case 'quote':
    case 'paragraph':
    case 'list':
      return labelSlots(text, field);
    case 'table':
      return cellSlots(text, field);
    case 'front-matter':
      return entrySlots(text, field);
    default:
      return field.form satisfies never;
  }
}
