import { $getRoot, $getSelection, $isElementNode, $isNodeSelection, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import {
  $changeImage,
  $insertImages,
  $selectedImage,
  $selectImage,
} from '../../../../../src/renderer/editor/image/edit-image';
import { $isImageNode } from '../../../../../src/renderer/editor/markdown/image';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { NO_REFERENCES } from '../../../../../src/shared/markdown/link-references';
import { p, t } from '../blocks';
import { openEditor } from '../editor-fixture';

const IMAGE: Block = {
  kind: 'paragraph',
  source: 's',
  inlines: [t('a '), { kind: 'raw', role: 'image', source: '![x](<y z.png> "t")', marks: 1 }, t(' b')],
};

function $image() {
  const paragraph = $getRoot().getFirstChild();
  const image = $isElementNode(paragraph) ? paragraph.getChildren().find($isImageNode) : undefined;
  if (!image) throw new Error('there is no image');
  return image;
}

test('an image that is not touched keeps its Markdown and its marks', () => {
  expect(openEditor([IMAGE]).blocks()).toEqual([IMAGE]);
});

test('another description changes that alone', () => {
  const { edit, blocks } = openEditor([IMAGE]);
  edit(() => $selectImage($image()));
  edit(() => $changeImage({ alt: 'new', address: 'y z.png' }, NO_REFERENCES));
  expect(blocks()).toMatchObject([{ source: 's', inlines: [{}, { source: '![new](<y z.png> "t")', marks: 1 }, {}] }]);
});

test('Backspace and Delete take a selected image out, and undo brings it back as it was', () => {
  const { editor, edit, key, blocks } = openEditor([IMAGE]);
  edit(() => $selectImage($image()));
  key('Backspace');
  expect(blocks()).toMatchObject([{ inlines: [{ kind: 'text', text: 'a  b' }] }]);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(blocks()).toEqual([IMAGE]);
});

test('the caret selects an image before Backspace takes it', () => {
  const { edit, key, editor, blocks } = openEditor([IMAGE]);
  edit(() => $image().selectNext(0, 0));
  key('Backspace');
  if (editor.read(() => $isNodeSelection($getSelection()))) key('Backspace');
  expect(blocks()).toMatchObject([{ inlines: [{ kind: 'text', text: 'a  b' }] }]);
});

test('new images stand at the caret, with a space between them', () => {
  const { caret, edit, blocks } = openEditor([p('ab')]);
  caret('a');
  edit(() =>
    $insertImages([
      { alt: 'One', address: 'p.assets/a.png' },
      { alt: '', address: 'p.assets/b c.png' },
    ]),
  );
  expect(blocks()).toMatchObject([
    {
      inlines: [
        t('a'),
        { kind: 'raw', role: 'image', source: '![One](p.assets/a.png)' },
        t(' '),
        { kind: 'raw', role: 'image', source: '![](p.assets/b%20c.png)' },
        t('b'),
      ],
    },
  ]);
});

test('an image can’t stand in code: it comes behind the block', () => {
  const { caret, edit, blocks } = openEditor([{ kind: 'code', source: 's', info: '', text: 'x = 1' }]);
  caret('x');
  edit(() => $insertImages([{ alt: 'a', address: 'b.png' }]));
  expect(blocks()).toMatchObject([
    { kind: 'code', source: 's', text: 'x = 1' },
    { kind: 'paragraph', inlines: [{ source: '![a](b.png)' }] },
  ]);
});

test('no selection of words is an image', () => {
  const { editor, caret } = openEditor([IMAGE]);
  caret('a');
  expect(editor.read(() => $selectedImage())).toBeNull();
});
