/** A day of the calendar, as `YYYY-MM-DD`. */
export type Day = string;

/** The day that a moment falls on where the person is, not in Greenwich. */
export function localDay(moment: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a value starts with, `invalid` for one that no calendar has, null for words that are no date. */
export function dayOf(value: string): Day | 'invalid' | null {
  const text = value.trim();
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (dayFirst) return inWords(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  return monthFirst ? inWords(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function inWords(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): Day | 'invalid' | null {
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? null : day(Number(year), index + 1, Number(date));
}

function day(year: number, month: number, date: number): Day | 'invalid' {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const same = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return same ? moment.toISOString().slice(0, 10) : 'invalid';
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as another date is written, words behind that date kept: `2 Oct 2026 (v2)` becomes `27 Nov 2026 (v2)`. */
export function dayLike(day: Day, written: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const text = written.trim();
  if (dayOf(text) === null) return day;
  const iso = /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/u.exec(text);
  if (iso) return [year, month, date].join(iso[1]) + text.slice(iso[0].length);
  const name = MONTH_NAMES[Number(month) - 1] ?? '';
  const inWords = (like: string) => (like.length === 3 && like.toLowerCase() !== 'may' ? name.slice(0, 3) : name);
  const dayFirst = /^\d{1,2}(?:st|nd|rd|th)?(\.?)\s+(\p{L}{3,9})(\.?,?)\s+\d{4}/u.exec(text);
  if (dayFirst) {
    const [all, dot = '', like = '', comma = ''] = dayFirst;
    return `${Number(date)}${dot} ${inWords(like)}${comma} ${year}${text.slice(all.length)}`;
  }
  const monthFirst = /^(\p{L}{3,9}\.?)\s+\d{1,2}(?:st|nd|rd|th)?(,?)\s+\d{4}/u.exec(text);
  if (!monthFirst) return day;
  const [all, like = '', comma = ''] = monthFirst;
  return `${inWords(like.replace('.', ''))} ${Number(date)}${comma} ${year}${text.slice(all.length)}`;
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
