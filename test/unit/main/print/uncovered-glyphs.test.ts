import { describe, expect, it } from 'vitest';
import { uncoveredGlyphs } from '../../../../src/main/print/uncovered-glyphs';

const face = { family: 'Inter', style: 'normal', weight: 400, ranges: [[0x20, 0x17f]], file: 'a.woff2' } as const;

describe('characters that no font has', () => {
  it('are told once each, with their first line and how often they stand there', () => {
    expect(uncoveredGlyphs('plain é\r\nหน ห\n', [face])).toEqual([
      { character: 'ห', code: 'U+0E2B', times: 2, line: 2 },
      { character: 'น', code: 'U+0E19', times: 1, line: 2 },
    ]);
  });

  it('are not those that nothing is drawn for', () => {
    expect(uncoveredGlyphs('a\u00a0b\u200dc\ufe0fd\u2028e\u00ad', [face])).toEqual([]);
  });
});
