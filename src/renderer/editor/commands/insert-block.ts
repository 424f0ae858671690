import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import { $cellOf, $isTextBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $createEmptyTable } from '../markdown/table';

/** Puts a block behind the one at the caret, or in its place if that is an empty paragraph. False where none can be. */
export function $insertBlock(made: LexicalNode): boolean {
  const selection = $textSelection();
  const block = selection && $leafBlockOf(selection.anchor.getNode());
  if (!block || $cellOf(block) !== null) return false;
  block.insertAfter(made);
  if ($isTextBlock(block) && block.getType() === 'paragraph' && block.isEmpty()) {
    // The selection is taken to the new block by the caller.
    made.selectNext();
    block.remove();
  }
  return true;
}

export function $insertTable(): void {
  const table = $createEmptyTable(3, 3);
  if ($insertBlock(table)) table.selectStart();
}

/** A rule, with the caret in the block behind it. */
export function $insertRule(): void {
  const rule = $createHorizontalRuleNode();
  if (!$insertBlock(rule)) return;
  const next = rule.getNextSibling();
  if ($isTextBlock(next)) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  rule.insertAfter(paragraph);
  paragraph.select();
}
