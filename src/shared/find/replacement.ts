import type { FindQuery } from './find-query';
import { NO_TEXT, type TextMatch } from './match-text';

/**
 * What comes in the place of a match. For a pattern, `$1` to `$99`, `$<name>`, `$&` and `$$` stand for what they do in
 * JavaScript, and `\n`, `\t` and `\\` for a line break, a tab and a backslash; else the replacement is taken as it is.
 */
export function replacementFor(
  query: FindQuery,
  regex: RegExp,
  replacement: string,
  text: string,
  { from, to }: TextMatch,
): string {
  if (!query.isPattern || !/[$\\]/.test(replacement)) return replacement;
  // The text as it was matched: without what stands on the other side of a picture.
  const start = text.lastIndexOf(NO_TEXT, from) + 1;
  const next = text.indexOf(NO_TEXT, from);
  const part = text.slice(start, next < 0 ? undefined : next);
  const sticky = new RegExp(regex.source, `${regex.flags.replace('g', '')}y`);
  sticky.lastIndex = from - start;
  const match = sticky.exec(part);
  const whole = text.slice(from, to);
  return fill(replacement, match?.[0] === whole ? match : [whole]);
}

interface Groups {
  readonly [index: number]: string | undefined;
  readonly length: number;
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined;
}

const PLACES = /\\([nt\\])|\$(?:([$&])|<([^>]*)>|(\d\d?))/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

function fill(replacement: string, match: Groups): string {
  return replacement.replace(PLACES, (written: string, escaped?: string, sign?: string, name?: string, at?: string) => {
    if (escaped !== undefined) return ESCAPES[escaped] ?? written;
    if (sign !== undefined) return sign === '$' ? '$' : (match[0] ?? '');
    if (name !== undefined) return match.groups ? (match.groups[name] ?? '') : written;
    return group(written, at ?? '', match);
  });
}

/** `$12` is group 12 where there is one, else group 1 and a 2. What names no group stays as it was written. */
function group(written: string, digits: string, match: Groups): string {
  const whole = Number(digits);
  if (whole > 0 && whole < match.length) return match[whole] ?? '';
  const first = Number(digits[0]);
  if (digits.length === 2 && first > 0 && first < match.length) return `${match[first] ?? ''}${digits[1]}`;
  return written;
}
