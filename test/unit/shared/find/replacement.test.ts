import { describe, expect, it } from 'vitest';
import { compileQuery, type FindQuery } from '../../../../src/shared/find/find-query';
import { matchText } from '../../../../src/shared/find/match-text';
import { replacementFor } from '../../../../src/shared/find/replacement';

function replaced(text: string, pattern: string, replacement: string, more: Partial<FindQuery> = {}): string {
  const query = { text: pattern, matchCase: true, wholeWord: false, isPattern: true, ...more };
  const compiled = compileQuery(query);
  if (!compiled.ok) throw new Error(compiled.problem);
  let out = '';
  let at = 0;
  for (const match of matchText(text, compiled.regex)) {
    out += text.slice(at, match.from) + replacementFor(query, compiled.regex, replacement, text, match);
    at = match.to;
  }
  return out + text.slice(at);
}

describe('what a replacement means', () => {
  it.each([
    ['a group', 'Owner: Ada', '(\\w+): (\\w+)', '$2 ($1)', 'Ada (Owner)'],
    ['a named group', 'a=1', '(?<k>\\w)=(?<v>\\d)', '$<v>=$<k>', '1=a'],
    ['all of the match', 'RTO', '\\w+', '<$&>', '<RTO>'],
    ['a dollar', 'cost 5', '\\d', '$$5', 'cost $5'],
    ['a group of two digits', 'abcdefghijkl', '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)', '$11$1', 'kal'],
    ['a group and a digit', 'ab', '(a)b', '$12', 'a2'],
    ['a group that is not there', 'ab', '(a)b', '$3', '$3'],
    ['a group that matched nothing', 'b', '(a)?b', '[$1]', '[]'],
    ['a line break and a tab', 'a,b', ',', '\\n\\t', 'a\n\tb'],
    ['a backslash', 'a/b', '/', '\\\\', 'a\\b'],
    ['what stands around the match', 'xay ay', '(?<=x)(a)(?=y)', '<$1>', 'x<a>y ay'],
    ['the start of a line', 'a\nb', '^(.)', '- $1', '- a\n- b'],
    ['a text behind a picture', 'a\uFFFCb', '^(b)', '<$1>', 'a\uFFFC<b>'],
  ])('%s', (_name, text, pattern, replacement, expected) => {
    expect(replaced(text, pattern, replacement)).toBe(expected);
  });

  it('without a pattern it is taken as it is', () => {
    expect(replaced('a.b', '.', '$1\\n$&', { isPattern: false })).toBe('a$1\\n$&b');
  });
});
