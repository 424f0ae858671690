import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { expect, it } from 'vitest';
import { $appendLines } from '../../../../../src/renderer/editor/markdown/source-text';

it('a block of more lines than a function takes arguments is shown to its end', () => {
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  const text = Array.from({ length: 75_000 }, (_, n) => `line ${n}`).join('\n');
  editor.update(
    () => {
      const block = $appendLines($createParagraphNode(), text);
      $getRoot().append(block);
      expect(block.getChildrenSize()).toBe(149_999);
    },
    { discrete: true },
  );
});
