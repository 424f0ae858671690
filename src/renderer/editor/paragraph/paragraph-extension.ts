import { $createParagraphNode, COMMAND_PRIORITY_LOW, defineExtension, INSERT_PARAGRAPH_COMMAND } from 'lexical';
import { $isAtStart, $isTextBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';

/** Enter at the start of a block makes room above it, so that the block keeps its node and with it its source record. */
function $enterAtStart(): boolean {
  const selection = $textSelection();
  if (selection === null || !selection.isCollapsed()) return false;
  const block = $leafBlockOf(selection.anchor.getNode());
  if (!$isTextBlock(block) || block.isEmpty() || !$isAtStart(selection.anchor, block)) return false;
  block.insertBefore($createParagraphNode());
  return true;
}

export const ParagraphExtension = defineExtension({
  name: 'plandesk/paragraph',
  register: (editor) => editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterAtStart, COMMAND_PRIORITY_LOW),
});
