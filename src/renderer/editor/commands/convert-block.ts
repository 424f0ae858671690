import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $isLineBreakNode } from 'lexical';
import type { HeadingLevel } from '../../../shared/markdown/blocks';
import {
  $cellOf,
  $isSourceBlock,
  $isTextBlock,
  $selectedLeafBlocks,
  $textSelection,
  type LeafBlock,
  type TextBlock,
} from '../caret/leaf-block';
import { $createCodeNode, $isCodeNode } from '../markdown/code-block';
import { tagOfLevel } from '../markdown/heading';
import { $getSource, $setSource } from '../markdown/source-state';
import { $appendLines } from '../markdown/source-text';

/** The selected blocks that can become blocks of another kind: a table's cells hold text alone. */
export function $convertibleBlocks(): LeafBlock[] {
  const selection = $textSelection();
  return selection === null ? [] : $selectedLeafBlocks(selection).filter((block) => $cellOf(block) === null);
}

/** Puts another block in the place of a text block, with its content and its source record, and the caret kept. */
function $replaceTextBlock<T extends TextBlock>(block: TextBlock, made: T): T {
  $setSource(made, $getSource(block));
  block.replace(made, true);
  return made;
}

/** Turns a block of source into a paragraph for each of its lines; gives the paragraphs. */
function $paragraphsOfSource(block: LeafBlock): TextBlock[] {
  const paragraphs: TextBlock[] = [$createParagraphNode()];
  for (const child of block.getChildren()) {
    if ($isLineBreakNode(child)) paragraphs.push($createParagraphNode());
    else paragraphs.at(-1)?.append(child);
  }
  const filled = paragraphs.filter((paragraph, index) => index === 0 || !paragraph.isEmpty());
  for (const paragraph of filled) block.insertBefore(paragraph);
  block.remove();
  filled[0]?.selectStart();
  return filled;
}

export function $toTextBlocks(blocks: readonly LeafBlock[]): TextBlock[] {
  return blocks.flatMap((block) =>
    $isTextBlock(block) ? [block] : $isCodeNode(block) ? $paragraphsOfSource(block) : [],
  );
}

/** A level makes headings; null makes paragraphs. */
export function $setTextBlockType(level: HeadingLevel | null): void {
  for (const block of $toTextBlocks($convertibleBlocks())) {
    $setHeadingLevel(block, level);
  }
}

/** Gives a text block a level, or with null makes a paragraph of it. Gives the block that it is then. */
export function $setHeadingLevel(block: TextBlock, level: HeadingLevel | null): TextBlock {
  if ($isHeadingNode(block)) {
    return level === null ? $replaceTextBlock(block, $createParagraphNode()) : block.setTag(tagOfLevel(level));
  }
  return level === null ? block : $replaceTextBlock(block, $createHeadingNode(tagOfLevel(level)));
}

/** Makes one code block of the selected text blocks that stand side by side; paragraphs of a code block. */
export function $toggleCodeBlock(): void {
  const blocks = $convertibleBlocks();
  const [first] = blocks;
  if (!first) return;
  if (blocks.every($isSourceBlock)) {
    $toTextBlocks(blocks);
    return;
  }
  const texts = blocks.filter($isTextBlock).filter((block) => first.getParent()?.is(block.getParent()));
  const code = $appendLines($createCodeNode(''), texts.map((block) => block.getTextContent()).join('\n'));
  first.insertBefore(code);
  for (const block of texts) block.remove();
  code.selectEnd();
}
