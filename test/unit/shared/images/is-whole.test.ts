import { expect, it } from 'vitest';
import { imageKind } from '../../../../src/shared/images/image-kind';
import { isWhole } from '../../../../src/shared/images/is-whole';
import { png } from '../../../helpers/pictures';

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/' +
  'yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';
const bmp = Buffer.alloc(70);
bmp.write('BM', 'latin1');
bmp.set([54, 0, 0, 0, 40, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 24, 0], 10);
const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([40, 0, 0, 0]),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(32, 1),
]);

const box = (type: string, ...data: readonly Buffer[]) => {
  const body = Buffer.concat([Buffer.from(type), ...data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
};
const size = Buffer.from([0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 6]);
const avif = Buffer.concat([
  box('ftyp', Buffer.from('avif'), Buffer.alloc(4), Buffer.from('avifmif1')),
  box('meta', Buffer.alloc(4), box('ispe', size)),
  box('mdat', Buffer.alloc(40, 3)),
]);

it.each([
  ['GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
  ['AVIF', avif],
  ['PNG', png(30, 20, [1, 2, 3])],
  ['JPEG', Buffer.from(JPEG, 'base64')],
  ['BMP', bmp],
  ['WebP', webp],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n<!-- made by hand -->\n')],
  ['SVG with one element', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')],
])('%s that was cut off is told from a whole one, so that no strip of it is printed', (_name, bytes) => {
  const kind = imageKind(bytes);
  if (kind === null) throw new Error('no picture');
  expect(isWhole(bytes, kind)).toBe(true);
  expect(isWhole(Buffer.concat([bytes, Buffer.from('\n')]), kind)).toBe(true);
  expect(isWhole(bytes.subarray(0, bytes.length - 25), kind)).toBe(false);
});

it('a drawing made to hold up the print is told at once', () => {
  const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'/><!---->'.repeat(5000)}x`);
  expect(isWhole(bytes, { mime: 'image/svg+xml', width: 1, height: 1 })).toBe(false);
});
