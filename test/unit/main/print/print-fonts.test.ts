import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseFaces } from '../../../../src/main/print/fonts/choose-faces';
import { FALLBACK_FAMILIES } from '../../../../src/main/print/fonts/font-face';
import { collectPrintFonts, rangesHeld } from '../../../../src/main/print/fonts/print-fonts-plugin';

const { faces, files } = collectPrintFonts();
const familiesFor = (text: string) => [...new Set(chooseFaces(faces, text).map((face) => face.family))].sort();

describe('the fonts for print', () => {
  it('are all there to be bundled', () => {
    expect([...files.values()].filter((path) => !existsSync(path))).toEqual([]);
    expect(FALLBACK_FAMILIES.filter((family) => !faces.some((face) => face.family === family))).toEqual([]);
  });

  it('of an English plan are the text and the code font alone, so that printing it stays quick', () => {
    expect(familiesFor('A plan – with “quotes”, 100 € and code();')).toEqual(['Inter', 'JetBrains Mono']);
  });

  it('of a plan in another script bring that script', () => {
    expect(familiesFor('שלום')).toContain('Noto Sans Hebrew');
    expect(familiesFor('خطة')).toContain('Noto Sans Arabic');
    expect(familiesFor('计划')).toContain('Noto Sans SC');
    expect(familiesFor('🚀')).toContain('Noto Emoji');
    expect(familiesFor('∮')).toContain('Noto Sans Math');
    expect(familiesFor('┌─┐')).toContain('Fira Code');
  });

  it('claim no letter that they lack, so that one without a glyph is told before the plan is handed out', () => {
    const claiming = faces.filter(({ ranges }) => ranges.some(([first, last]) => first <= 0xae30 && last >= 0xae30));
    const held = claiming.flatMap((face) => rangesHeld(face, readFileSync(files.get(face.file) ?? '')));
    expect(claiming.length).toBeGreaterThan(0);
    expect(held.filter(([first, last]) => first <= 0xae30 && last >= 0xae30)).toEqual([]);
    expect(held.length).toBeGreaterThan(0);
  });
});
