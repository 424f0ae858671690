import { describe, expect, it } from 'vitest';
import { FOOTER, HEADER } from '../../../../src/shared/print/print-options';
import { pageLine, runningLine } from '../../../../src/shared/print/running-line';

const values = { title: 'Ledger', status: 'Draft', owner: '', updated: '2026-11-20', hash: 'a1b2c3d4', file: 'l.md' };

describe('the line above and below a page', () => {
  it('leaves out what the plan does not say, with its separator', () => {
    expect(runningLine(HEADER, values)).toEqual({ words: 'Ledger · Draft', pageWords: '' });
    expect(runningLine('Owner: {owner} · {title}', values).words).toBe('Ledger');
  });

  it('keeps the parts with page numbers apart, for each page to fill in', () => {
    const line = runningLine(FOOTER, values);
    expect(line).toEqual({ words: '2026-11-20 · a1b2c3d4', pageWords: 'Page {page} of {pages}' });
    expect(pageLine(line.pageWords, 3, 12)).toBe('Page 3 of 12');
  });

  it('prints own words and unknown braces as they are, and an empty template not at all', () => {
    expect(runningLine('Confidential · {nothing}', values).words).toBe('Confidential · {nothing}');
    expect(runningLine('  ', values)).toEqual({ words: '', pageWords: '' });
  });
});
