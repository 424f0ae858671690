import { expect, test } from 'vitest';
import { textWithDescription, textWithNewImages } from '../../../../src/shared/images/image-drafts';

const IMAGE = { alt: 'The flow', address: 'a/flow.png' };

test('a description that is being typed takes the place of the one that stands there', () => {
  const text = 'One.\r\n\r\n![The flow](a/flow.png "Title")\r\n';
  expect(textWithDescription(text, IMAGE, 'The flow [v2]')).toBe(
    'One.\r\n\r\n![The flow \\[v2\\]](a/flow.png "Title")\r\n',
  );
});

test('a description with marks of Markdown in it is found as a person and as Plandesk writes it, and keeps its words', () => {
  const named = { alt: 'a_b *c*', address: 'c.png' };
  for (const text of ['![a_b *c*](c.png)\n', '![a\\_b \\*c\\*](c.png)\n']) {
    expect(textWithDescription(text, named, 'a_b *d*')).toBe('![a\\_b \\*d\\*](c.png)\n');
  }
  expect(textWithDescription('![a_b *c*](c.png) ![a\\_b \\*c\\*](c.png)\n', named, 'x')).toBeNull();
});

test('a picture that stands there twice, or otherwise, is not guessed at', () => {
  expect(textWithDescription('![The flow](a/flow.png) ![The flow](a/flow.png)\n', IMAGE, 'Other')).toBeNull();
  expect(textWithDescription('![The flow][flow]\n', IMAGE, 'Other')).toBeNull();
});

test('pictures that are still being described are kept below the block of the caret, by their words', () => {
  const text = 'One\ntwo.\n\nThree.\n';
  const images = [
    { alt: 'A', address: 'a b.png' },
    { alt: ' ', address: 'none.png' },
    { alt: 'C', address: 'c.png' },
  ];
  expect(textWithNewImages(text, 0, images)).toBe('One\ntwo.\n\n![A](<a b.png>)\n\n![C](<c.png>)\n\nThree.\n');
  expect(textWithNewImages(text, null, images.slice(0, 1))).toBe('One\ntwo.\n\nThree.\n\n![A](<a b.png>)\n');
  expect(textWithNewImages('End', 0, images.slice(0, 1))).toBe('End\n\n![A](<a b.png>)\n');
  expect(textWithNewImages('', null, images.slice(0, 1))).toBe('\n![A](<a b.png>)\n');
  expect(textWithNewImages(text, 0, [])).toBeNull();
});
