import {
  $isElementNode,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isAtEnd, $isAtStart, $leafBlockOf, $textSelection } from '../caret/leaf-block';

/** True where the leaf is the first, or the last, that its top-level block holds. */
function $isEdgeOf(top: LexicalNode, leaf: LexicalNode, isBackward: boolean): boolean {
  for (let at: LexicalNode | null = leaf; at !== null && !at.is(top); at = at.getParent()) {
    if ((isBackward ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
  }
  return true;
}

/**
 * Deleting toward a block that is not seen leads into it, where it shows itself; the browser would take all of it away,
 * as it looks for the next letter that it can see.
 */
function $enter(editor: LexicalEditor, isBackward: boolean): boolean {
  const selection = $textSelection();
  const leaf = selection?.isCollapsed() ? $leafBlockOf(selection.anchor.getNode()) : null;
  const top = leaf?.getTopLevelElement();
  if (!selection || !leaf || !top) return false;
  const isAtEdge = isBackward ? $isAtStart(selection.anchor, leaf) : $isAtEnd(selection.anchor, leaf);
  if (!isAtEdge || !$isEdgeOf(top, leaf, isBackward)) return false;
  const next = isBackward ? top.getPreviousSibling() : top.getNextSibling();
  const how = next && editor.getElementByKey(next.getKey())?.getAttribute('data-field-room');
  if (!$isElementNode(next) || (how !== 'held' && how !== 'gone')) return false;
  if (isBackward) next.selectEnd();
  else next.selectStart();
  return true;
}

export const FieldRoomExtension = defineExtension({
  name: 'plandesk/field-room',
  register: (editor) => {
    const enter = (isBackward: boolean) => $enter(editor, isBackward);
    return mergeRegister(
      editor.registerCommand(DELETE_CHARACTER_COMMAND, enter, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(DELETE_WORD_COMMAND, enter, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(DELETE_LINE_COMMAND, enter, COMMAND_PRIORITY_NORMAL),
    );
  },
});
