import { describe, expect, it } from 'vitest';
import { decodeLegacy, decodeLoosely, encodeLegacy, lackedBy } from '../../../../src/main/plans/legacy-text';
import { decodePlan, encodePlan } from '../../../../src/main/plans/plan-text';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../../../src/shared/text/encodings';

/** Words whose bytes are known, by an independent table. */
const KNOWN: readonly (readonly [LegacyEncoding, string, string])[] = [
  ['windows-1252', 'Plän – “€”', '506ce46e209620938094'],
  ['iso-8859-15', 'Plän €', '506ce46e20a4'],
  ['windows-1250', 'žluť', '9e6c759d'],
  ['iso-8859-2', 'žluť', 'be6c75bb'],
  ['windows-1251', 'План', 'cfebe0ed'],
  ['koi8-r', 'План', 'f0ccc1ce'],
  ['windows-1253', 'σχ', 'f3f7'],
  ['windows-1254', 'ığ', 'fdf0'],
  ['windows-1255', 'שלום', 'f9ece5ed'],
  ['windows-1256', 'سلام', 'd3e1c7e3'],
  ['windows-1257', 'žē', 'fee7'],
  ['macintosh', 'Plän', '506c8a6e'],
  ['ibm866', 'План', '8faba0ad'],
  ['shift_jis', '計画 ｱ', '8c7689e620b1'],
  ['euc-jp', '計画', 'b7d7b2e8'],
  ['gb18030', '计划', 'bcc6bbae'],
  ['big5', '計畫', 'ad70b565'],
  ['euc-kr', '계획', 'b0e8c8b9'],
];

describe('a text in another encoding is read and written to the byte', () => {
  it.each(KNOWN)('%s: %s', (encoding, text, hex) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(decodeLegacy(bytes, encoding)).toBe(text);
    expect(encodeLegacy(text, encoding)).toEqual(bytes);
  });

  it.each(LEGACY_ENCODINGS)('%s: every byte, and every pair of bytes, comes back or is refused', (encoding) => {
    for (let byte = 0; byte < 256; byte++) {
      for (const bytes of [Buffer.from([byte]), ...[0x40, 0x7e, 0x80, 0xa1, 0xfe].map((b) => Buffer.from([byte, b]))]) {
        const text = decodeLegacy(bytes, encoding);
        if (text !== null) expect(encodeLegacy(text, encoding)).toEqual(bytes);
      }
    }
  });

  it.each(LEGACY_ENCODINGS)('%s: ASCII is ASCII', (encoding) => {
    const ascii = Buffer.from(Array.from({ length: 128 }, (_, byte) => byte));
    expect(decodeLegacy(ascii, encoding)).toBe(ascii.toString('latin1'));
  });

  it('Windows-1252 is not taken for ISO-8859-1, as some versions of Node do', () => {
    expect(decodeLoosely(Buffer.from([0x80, 0x93, 0x81]), 'windows-1252')).toBe('€“\u0081');
  });
});

describe('nothing is written that would not come back', () => {
  it('a character that an encoding lacks is named', () => {
    expect(encodeLegacy('a → b', 'windows-1252')).toBeNull();
    expect(lackedBy('a → b', 'windows-1252')).toBe('→');
    expect(lackedBy('a 😀', 'shift_jis')).toBe('😀');
    expect(lackedBy('Plän', 'windows-1252')).toBeNull();
    expect(encodePlan('a → b', 'windows-1252')).toBeNull();
  });

  it('bytes that a decoder reads and its encoder would spell in another way are not opened in it', () => {
    // Shift_JIS has some characters twice; the second place would become the first.
    const twice = Buffer.from([0x87, 0x9b]);
    expect(decodeLoosely(twice, 'shift_jis')).toBe('∩');
    expect(decodeLegacy(twice, 'shift_jis')).toBeNull();
  });
});

describe('the encoding that was chosen for a file counts', () => {
  it('where it is not UTF-8, and where both say the same', () => {
    expect(decodePlan(Buffer.from('Pl\xe4n', 'latin1'), 'windows-1252')).toMatchObject({
      text: 'Plän',
      encoding: 'windows-1252',
    });
    expect(decodePlan(Buffer.from('Plan'), 'windows-1252')).toMatchObject({ text: 'Plan', encoding: 'windows-1252' });
  });

  it('and not where it became UTF-8 since, has a byte order mark, or is no text at all', () => {
    expect(decodePlan(Buffer.from('Plän'), 'windows-1252')).toMatchObject({ text: 'Plän', encoding: 'utf-8' });
    expect(decodePlan(Buffer.from('\ufeffPlan'), 'windows-1252')).toMatchObject({ encoding: 'utf-8-bom' });
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0x01, 0x02, 0x45]);
    expect(decodePlan(picture, 'windows-1252')).toEqual({ ok: false, reason: 'not-text' });
  });
});
