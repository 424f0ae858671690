import { describe, expect, it } from 'vitest';
import { findInText } from '../../../../src/shared/find/find-in-text';
import { compileQuery } from '../../../../src/shared/find/find-query';

function regexOf(text: string, isPattern = false): RegExp {
  const compiled = compileQuery({ text, matchCase: false, wholeWord: false, isPattern });
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.regex;
}

describe('finding in a file tells the lines', () => {
  it('with their numbers, whatever ends them', () => {
    expect(findInText('# Plan\r\nthe plan\rno\nPLAN plan', regexOf('plan'))).toEqual([
      { line: 0, text: '# Plan', matches: [{ from: 2, to: 6 }] },
      { line: 1, text: 'the plan', matches: [{ from: 4, to: 8 }] },
      {
        line: 3,
        text: 'PLAN plan',
        matches: [
          { from: 0, to: 4 },
          { from: 5, to: 9 },
        ],
      },
    ]);
  });

  it('line by line: a pattern reaches the ends of its own line and no further', () => {
    expect(findInText('ab\nab', regexOf('^a[^]*$', true)).map(({ matches }) => matches)).toEqual([
      [{ from: 0, to: 2 }],
      [{ from: 0, to: 2 }],
    ]);
  });

  it('up to as many as are wanted', () => {
    expect(findInText('a\n'.repeat(50), regexOf('a'), 3)).toHaveLength(3);
  });
});
