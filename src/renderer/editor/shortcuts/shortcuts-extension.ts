import {
  $addUpdateTag,
  $isParagraphNode,
  $isTextNode,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type UpdateListenerPayload,
} from 'lexical';
import { $isTextBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $enterShortcut, $findBlockShortcut } from './block-shortcuts';
import { $inlineShortcut } from './inline-shortcuts';

const CLOSING = /[*_~`)]$/;

/** Turns Markdown that was just typed into what it means, as a step of its own that undo takes back. */
function $applyShortcut(): void {
  const selection = $textSelection();
  if (selection === null || !selection.isCollapsed()) return;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return;
  const block = $leafBlockOf(node);
  if (!$isTextBlock(block)) return;
  const before = node.getTextContent().slice(0, selection.anchor.offset);
  if (before.endsWith(' ')) {
    if (!$isParagraphNode(block) || !block.is(node.getParent()) || node.getPreviousSibling() !== null) return;
    const found = $findBlockShortcut(block, before);
    if (found === null) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    node.spliceText(0, before.length, '', true);
    found.rule.$apply(block, found.match);
  } else if (CLOSING.test(before) && $inlineShortcut(selection, node)) {
    $addUpdateTag(HISTORY_PUSH_TAG);
  }
}

/** True if the update typed one character at the caret. */
function typedOne({ editorState, prevEditorState, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
  if (tags.has('historic') || tags.has('paste') || dirtyLeaves.size === 0 || dirtyLeaves.size > 4) return false;
  return editorState.read(() => {
    const selection = $textSelection();
    if (selection === null || !selection.isCollapsed() || selection.anchor.type !== 'text') return false;
    if (!dirtyLeaves.has(selection.anchor.key)) return false;
    const before = prevEditorState.read($textSelection);
    if (before === null || !before.isCollapsed()) return false;
    const started = before.anchor.key !== selection.anchor.key;
    return started ? selection.anchor.offset === 1 : selection.anchor.offset === before.anchor.offset + 1;
  });
}

export const ShortcutsExtension = defineExtension({
  name: 'plandesk/shortcuts',
  register: (editor: LexicalEditor) =>
    mergeRegister(
      editor.registerUpdateListener((payload) => {
        if (!editor.isComposing() && typedOne(payload)) editor.update($applyShortcut);
      }),
      editor.registerCommand(
        INSERT_PARAGRAPH_COMMAND,
        () => {
          const selection = $textSelection();
          const block = selection?.isCollapsed() ? $leafBlockOf(selection.anchor.getNode()) : null;
          return $isParagraphNode(block) && $enterShortcut(block);
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
});
