import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { expect, it } from 'vitest';
import { STAMP_FONT_FILE } from '../../../../../src/main/print/fonts/font-face';
import { collectPrintFonts } from '../../../../../src/main/print/fonts/print-fonts-plugin';
import { unpackWoff } from '../../../../../src/main/print/fonts/unpack-woff';

it('an unpacked font has the letters that the packed one has, in the same widths', () => {
  const packed = readFileSync(collectPrintFonts().files.get(STAMP_FONT_FILE) ?? '');
  const [before, after] = [fontkit.create(packed), fontkit.create(unpackWoff(packed))];
  expect(after.characterSet).toEqual(before.characterSet);
  const widths = (font: typeof before) => font.layout('Page 12 of 345').glyphs.map((glyph) => glyph.advanceWidth);
  expect(widths(after)).toEqual(widths(before));
});

it('what is no packed font is refused, not written out as one', () => {
  expect(() => unpackWoff(Buffer.from('no font at all'))).toThrow('not a WOFF');
});
