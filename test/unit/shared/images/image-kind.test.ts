import { describe, expect, it } from 'vitest';
import { imageKind, isTooLarge } from '../../../../src/shared/images/image-kind';
import { pictureBomb, png } from '../../../helpers/pictures';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [...part])));
const zeros = (count: number) => Array.from({ length: count }, () => 0);

const AVIF = bytes(
  [0, 0, 0, 28],
  'ftypavif',
  [0, 0, 0, 0],
  'avifmif1miaf',
  zeros(20),
  [0, 0, 0, 20],
  'ispe',
  [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 224],
);
const BMP = bytes('BM', zeros(12), [40, 0, 0, 0, 10, 0, 0, 0, 0xec, 0xff, 0xff, 0xff], zeros(8));
const svg = (text: string) => new TextEncoder().encode(text.padEnd(64));

describe('the kind of a picture is told by its bytes, so that a name can’t lie', () => {
  it.each([
    ['PNG', png(3, 2, [0, 0, 0]), { mime: 'image/png', width: 3, height: 2 }],
    ['GIF', bytes('GIF89a', [5, 0, 4, 0], zeros(30)), { mime: 'image/gif', width: 5, height: 4 }],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 6, 0, 9], zeros(20)),
      { mime: 'image/jpeg', width: 9, height: 6 },
    ],
    [
      'WebP',
      bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [99, 0, 0, 49, 0, 0], zeros(4)),
      { mime: 'image/webp', width: 100, height: 50 },
    ],
    ['AVIF', AVIF, { mime: 'image/avif', width: 640, height: 480 }],
    ['BMP, from top to bottom', BMP, { mime: 'image/bmp', width: 10, height: 20 }],
    ['SVG', svg('<svg width="20" height="10px"/>'), { mime: 'image/svg+xml', width: 20, height: 10 }],
    [
      'SVG with a declaration, a comment and a type',
      svg('\uFEFF<?xml version="1.0"?>\n<!-- by hand -->\n<!DOCTYPE svg>\n<svg viewBox="0 0 40 20" width="80">'),
      { mime: 'image/svg+xml', width: 80, height: 40 },
    ],
    ['SVG of no size', svg('<svg xmlns="x">'), { mime: 'image/svg+xml', width: 300, height: 150 }],
    ['SVG in percent', svg('<svg width="100%" viewBox="0,0,9,3">'), { mime: 'image/svg+xml', width: 9, height: 3 }],
  ])('%s', (_name, file, kind) => {
    expect(imageKind(file)).toEqual(kind);
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', svg('A plan and no picture')],
    ['a page', svg('<!doctype html><html><svg width="1" height="1"></svg></html>')],
    ['a text that holds a drawing', svg('text <svg width="1" height="1"></svg>')],
    ['a drawing with entities of its own', svg('<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1">')],
    ['half a PNG header', png(3, 2, [0, 0, 0]).subarray(0, 20)],
    ['a film', bytes([0, 0, 0, 24], 'ftypmp42', zeros(60))],
    ['an AVIF that names no size', bytes([0, 0, 0, 24], 'ftypavif', zeros(60))],
  ])('%s is none', (_name, file) => {
    expect(imageKind(file)).toBeNull();
  });
});

it('a picture that unpacks to more than a machine can hold is too large, however small its file', () => {
  const kind = imageKind(pictureBomb());
  expect(kind && isTooLarge(kind, 100)).toBe(true);
  const small = imageKind(png(3, 2, [0, 0, 0]));
  expect(small && isTooLarge(small, 100)).toBe(false);
  expect(small && isTooLarge(small, 30 * 1024 * 1024)).toBe(true);
});
