/** What a cell's plain text stands for when rows are put in order. Blank cells have none. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'quantity'; readonly value: number; readonly dimension: Dimension }
  | { readonly kind: 'version'; readonly parts: readonly number[]; readonly rest: string }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'rank'; readonly scale: string; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

export type Dimension = 'time' | 'bytes' | 'share' | 'rate' | 'byte-rate' | 'count';

/** Units with their size in the dimension's own unit: seconds, bytes, one. */
const UNITS: Readonly<Record<string, readonly [Dimension, number]>> = {
  ns: ['time', 1e-9],
  us: ['time', 1e-6],
  µs: ['time', 1e-6],
  μs: ['time', 1e-6],
  ms: ['time', 1e-3],
  s: ['time', 1],
  sec: ['time', 1],
  secs: ['time', 1],
  second: ['time', 1],
  seconds: ['time', 1],
  min: ['time', 60],
  mins: ['time', 60],
  minute: ['time', 60],
  minutes: ['time', 60],
  h: ['time', 3600],
  hr: ['time', 3600],
  hour: ['time', 3600],
  hours: ['time', 3600],
  d: ['time', 86_400],
  day: ['time', 86_400],
  days: ['time', 86_400],
  week: ['time', 604_800],
  weeks: ['time', 604_800],
  b: ['bytes', 1],
  byte: ['bytes', 1],
  bytes: ['bytes', 1],
  kb: ['bytes', 1e3],
  mb: ['bytes', 1e6],
  gb: ['bytes', 1e9],
  tb: ['bytes', 1e12],
  kib: ['bytes', 2 ** 10],
  mib: ['bytes', 2 ** 20],
  gib: ['bytes', 2 ** 30],
  tib: ['bytes', 2 ** 40],
  '%': ['share', 0.01],
  '‰': ['share', 0.001],
  percent: ['share', 0.01],
  k: ['count', 1e3],
  m: ['count', 1e6],
  bn: ['count', 1e9],
};
/** `/s`, `per minute`, behind what is counted, if that is said in one word. */
const PER = /^([\p{L}-]*)\s*(?:\/\s*|\bper\s+)(s|sec|second|min|minute|h|hr|hour|d|day)$/iu;
const PER_SECOND: Readonly<Record<string, number>> = { s: 1, m: 1 / 60, h: 1 / 3600, d: 1 / 86_400 };
const RATE_WORD = /^(?:rps|qps|tps|ops|iops)$/iu;
/** Bytes by a capital letter, bits by a small one. */
const DATA = /^([kKMGT]?)(i?)(B|b|bit|bits|Bytes?|bytes?)$/u;
const DATA_RATE_WORD = /^([kKMGT]?)(i?)bps$/u;

const NUMBER = /^([-+−–]?\s*(?:\d{1,3}(?:[,'\u00a0\u202f_]\d{3})+|\d+)(?:\.\d+)?|[-+−–]?\.\d+)(?:e([-+]?\d{1,3}))?/iu;
const BOUND =
  /^(?:[<>]=?|[≤≥≈~=]|under|below|over|above|at least|at most|up to|max(?:imum)?\.?|min(?:imum)?\.?|less than|more than)\s*/iu;
const VERSION = /^v?(\d+(?:\.\d+){2,}|(?<=v)\d+(?:\.\d+)*)([-+.]?[0-9a-z.+-]*)$/iu;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const NAMED_DATE =
  /^(?:(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Scales by name, lowest first. A word of two scales counts in the first one that all other cells fit. */
export const SCALES: Readonly<Record<string, readonly string[]>> = {
  severity: ['none', 'info', 'low', 'minor', 'medium', 'moderate', 'high', 'major', 'severe', 'critical', 'blocker'],
  likelihood: ['rare', 'unlikely', 'possible', 'likely', 'almost certain', 'certain'],
  logLevel: ['trace', 'debug', 'info', 'notice', 'warn', 'warning', 'error', 'critical', 'fatal'],
  status: ['draft', 'proposed', 'in review', 'accepted', 'approved', 'deprecated', 'superseded'],
  progress: ['not started', 'todo', 'to do', 'open', 'planned', 'in progress', 'blocked', 'done', 'closed'],
  effort: ['xs', 's', 'm', 'l', 'xl', 'xxl'],
  answer: ['no', 'partly', 'yes'],
};
const RANKED = new Map(
  Object.entries(SCALES).flatMap(([scale, words]) => words.map((word, value) => [`${scale}:${word}`, value] as const)),
);
/** P0, S1, T-4, p99: a letter or two with a number. */
const LETTER_RANK = /^(p|s|sev|t|r|l|tier|level|phase|step)[\s-]?(\d{1,4})$/iu;

/** The number at the start of a text and what follows it, a sign of comparison before it left out; null without one. */
export function readNumber(text: string): { readonly value: number; readonly rest: string } | null {
  const plain = text
    .trim()
    .replace(BOUND, '')
    .replace(/^[$€£¥]\s*/u, '');
  const match = NUMBER.exec(plain);
  if (!match?.[1]) return null;
  const digits = match[1].replace(/[,'\u00a0\u202f_\s]/gu, '').replace(/^[−–]/u, '-');
  const value = Number(match[2] === undefined ? digits : `${digits}e${match[2]}`);
  return Number.isFinite(value) ? { value, rest: plain.slice(match[0].length).trim() } : null;
}

/** What a unit measures, and its size in the dimension's own unit: seconds, bytes, one, one a second. */
export interface Unit {
  readonly dimension: Dimension;
  readonly size: number;
}

/** A unit that stands behind a number, and by itself: `ms`, `k`, `req/s`, `MB/s`. Null for one that is not known. */
export function readUnit(text: string): Unit | null {
  const [, prefix, counted] = /^(k|K|M)\b\s*(.+)$/u.exec(text) ?? [];
  if (prefix && counted) {
    const rate = readRate(counted);
    return rate?.dimension === 'rate' ? { ...rate, size: rate.size * (prefix === 'M' ? 1e6 : 1e3) } : rate;
  }
  const rate = readRate(text);
  if (rate !== null) return rate;
  const known = UNITS[text === 'M' ? 'm' : text.toLowerCase()];
  return known ? { dimension: known[0], size: known[1] } : null;
}

function readRate(text: string): Unit | null {
  if (RATE_WORD.test(text)) return { dimension: 'rate', size: 1 };
  const word = DATA_RATE_WORD.exec(text);
  if (word) return { dimension: 'byte-rate', size: dataSize(word[1], word[2]) / 8 };
  const per = PER.exec(text);
  if (!per) return null;
  const size = PER_SECOND[(per[2] ?? '').charAt(0).toLowerCase()] ?? 1;
  const data = DATA.exec(per[1] ?? '');
  if (data === null) return { dimension: 'rate', size };
  const bits = data[3]?.startsWith('bit') === true || data[3] === 'b';
  return { dimension: 'byte-rate', size: (size * dataSize(data[1], data[2])) / (bits ? 8 : 1) };
}

function dataSize(prefix = '', binary = ''): number {
  return (binary === '' ? 1000 : 1024) ** ['', 'k', 'm', 'g', 't'].indexOf(prefix.toLowerCase());
}

/** A number with its unit in the dimension's own unit; null for words and for units that are not known. */
export function readQuantity(text: string): CellValue | null {
  const read = readNumber(text);
  if (read === null) return null;
  const { value, rest } = read;
  if (rest === '') return { kind: 'number', value };
  const unit = readUnit(rest) ?? readUnit(rest.split(/[\s,;(]/u, 1)[0] ?? '');
  return unit && { kind: 'quantity', value: value * unit.size, dimension: unit.dimension };
}

function readVersion(text: string): CellValue | null {
  const match = VERSION.exec(text);
  if (!match?.[1]) return null;
  return { kind: 'version', parts: match[1].split('.').map(Number), rest: match[2] ?? '' };
}

function readDate(text: string): CellValue | null {
  const iso = ISO_DATE.exec(text);
  if (iso) {
    const value = Date.parse(text.length === 10 ? text : text.replace(' ', 'T'));
    return Number.isNaN(value) ? null : { kind: 'date', value };
  }
  const named = NAMED_DATE.exec(text);
  if (!named) return null;
  const [day, month, year] = named[1] ? [named[1], named[2], named[3]] : [named[5], named[4], named[6]];
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? null : { kind: 'date', value: Date.UTC(Number(year), index, Number(day)) };
}

/** The rank of a word in one scale; null for a word that is not in it. */
export function rankIn(scale: string, text: string): number | null {
  return RANKED.get(`${scale}:${text.toLowerCase()}`) ?? null;
}

/** `P0`, `S1`, `p99`: percentiles count as the fraction that they are, so that p999 comes after p99. */
function readLetterRank(text: string): CellValue | null {
  const match = LETTER_RANK.exec(text);
  const [, letter, digits] = match ?? [];
  if (!letter || !digits) return null;
  const percentile = letter === 'p' && digits.length > 1;
  return { kind: 'rank', scale: letter.toLowerCase(), value: percentile ? Number(`0.${digits}`) : Number(digits) };
}

/** What a cell's plain text is, by itself; null for a blank one. Words of a scale are text here: see `readColumn`. */
export function readCellValue(text: string): CellValue | null {
  const plain = text.trim();
  if (plain === '' || /^(?:-|–|—|n\/a|tbd|\?)$/iu.test(plain)) return null;
  return (
    readDate(plain) ??
    readVersion(plain) ??
    readQuantity(plain) ??
    readLetterRank(plain) ?? { kind: 'text', text: plain }
  );
}

/**
 * The values of a column, read as one kind if most cells agree: as ranks of a scale if all words are in it, as numbers if
 * nothing else stands there, and else as text. Null for a blank cell.
 */
export function readColumn(texts: readonly string[]): readonly (CellValue | null)[] {
  const values = texts.map(readCellValue);
  const there = values.filter((value) => value !== null);
  const words = texts.map((text) => text.trim()).filter((_, index) => values[index] !== null);
  const scale = Object.keys(SCALES).find((name) =>
    words.every((word) => rankIn(name, firstWords(word, name)) !== null),
  );
  if (scale !== undefined && words.length > 0) {
    return texts.map((text, index) => {
      const value = rankIn(scale, firstWords(text.trim(), scale));
      return values[index] === null || value === null ? null : { kind: 'rank', scale, value };
    });
  }
  if (there.every((value) => comparable(value, there[0]))) return values;
  return texts.map((text, index) => (values[index] === null ? null : { kind: 'text', text: text.trim() }));
}

/** `High (see below)` counts as `High`. */
function firstWords(text: string, scale: string): string {
  const plain = text.replace(/[*_`✓✔⚠🔴🟠🟡🟢●▲■◆]/gu, '').trim();
  if (rankIn(scale, plain) !== null) return plain;
  return plain.split(/\s*[(,:;–—-]/u, 1)[0]?.trim() ?? plain;
}

function comparable(a: CellValue, b: CellValue | undefined): boolean {
  if (b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.dimension === b.dimension;
  return a.kind !== 'rank' || b.kind !== 'rank' || a.scale === b.scale;
}
