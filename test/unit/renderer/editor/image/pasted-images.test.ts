import { expect, test } from 'vitest';
import { pastedImages } from '../../../../../src/renderer/editor/image/pasted-images';

const PICTURE = new File([new Uint8Array(3)], 'image.png', { type: 'image/png' });
const TEXT = new File(['a'], 'a.txt', { type: 'text/plain' });

function paste(files: readonly File[], data: Readonly<Record<string, string>> = {}): DataTransfer {
  return { files, getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer;
}

test.each([
  ['a screenshot', paste([PICTURE])],
  [
    'a browser’s Copy image',
    paste([PICTURE], { 'text/html': '<meta charset="utf-8"><img src="https://x.org/a.png">' }),
  ],
  ['a file of a file manager, by its path', paste([PICTURE], { 'text/plain': 'file:///home/me/image.png' })],
  ['a file of a file manager, by its name', paste([PICTURE], { 'text/plain': 'image.png' })],
])('%s is a picture', (_name, data) => {
  expect(pastedImages(data)).toEqual([PICTURE]);
});

test.each([
  [
    'cells of a spreadsheet, which come with a picture of themselves',
    paste([PICTURE], { 'text/plain': 'a\tb', 'text/html': '<table></table>' }),
  ],
  ['words of a word processor', paste([PICTURE], { 'text/html': '<p>Words</p>' })],
  ['what was copied in a plan', paste([PICTURE], { 'text/markdown': '![a](b.png)' })],
  ['a file that is no picture', paste([TEXT])],
  ['nothing', paste([])],
])('%s is text', (_name, data) => {
  expect(pastedImages(data)).toEqual([]);
});
