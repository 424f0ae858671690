import {
  $createLineBreakNode,
  $createParagraphNode,
  $getRoot,
  $isLineBreakNode,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type RangeSelection,
  TextNode,
} from 'lexical';
import {
  $isAtEnd,
  $isAtStart,
  $isLeafBlock,
  $isSourceBlock,
  $leafBlockOf,
  $textSelection,
  type SourceBlock,
} from '../caret/leaf-block';
import { PlanCodeNode } from '../markdown/code-block';
import { $setTabsApart } from '../markdown/source-text';
import { PlanVerbatimNode } from '../markdown/verbatim';

const INDENT = '  ';

function $sourceAtCaret(): { selection: RangeSelection; block: SourceBlock } | null {
  const selection = $textSelection();
  const block = selection && $leafBlockOf(selection.anchor.getNode());
  return selection !== null && $isSourceBlock(block) ? { selection, block } : null;
}

/** Puts the caret into a new paragraph behind a block. */
export function $leaveBlock(block: { insertAfter(node: ReturnType<typeof $createParagraphNode>): unknown }): void {
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.select();
}

/** Enter makes a new line; on an empty last line it leaves the block. */
function $enter(): boolean {
  const at = $sourceAtCaret();
  if (at === null) return false;
  const { selection, block } = at;
  const last = block.getLastChild();
  if (selection.isCollapsed() && $isLineBreakNode(last) && $isAtEnd(selection.anchor, block)) {
    last.remove();
    $leaveBlock(block);
    return true;
  }
  selection.insertNodes([$createLineBreakNode()]);
  return true;
}

function $tab(event: KeyboardEvent): boolean {
  const at = $sourceAtCaret();
  if (at === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  event.preventDefault();
  if (!event.shiftKey) at.selection.insertText(at.block.getTextContent().includes('\n\t') ? '\t' : INDENT);
  return true;
}

/** Backspace in an empty block of source turns it into a paragraph; at the start of any other it does nothing. */
function $backspaceInSource(block: SourceBlock): boolean {
  if (block.getTextContent() !== '') return true;
  const paragraph = $createParagraphNode();
  block.replace(paragraph);
  paragraph.select();
  return true;
}

/** Between text and source a deletion only moves the caret across: joined, the one would become the other. */
function $deleteCharacter(isBackward: boolean): boolean {
  const selection = $textSelection();
  const block = selection?.isCollapsed() ? $leafBlockOf(selection.anchor.getNode()) : null;
  if (selection === null || block === null) return false;
  if (!(isBackward ? $isAtStart(selection.anchor, block) : $isAtEnd(selection.anchor, block))) return false;
  if ($isSourceBlock(block)) return isBackward ? $backspaceInSource(block) : $isLeafBlock(block.getNextSibling());
  const beside = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isSourceBlock(beside)) return false;
  if (isBackward) beside.selectEnd();
  else beside.selectStart();
  if (block.isEmpty()) block.remove();
  return true;
}

/** The arrow down from the last line of a plan that ends in a block of source makes a paragraph to write on. */
function $arrowDown(): boolean {
  const at = $sourceAtCaret();
  if (at === null || !at.block.is($getRoot().getLastChild()) || !$isAtEnd(at.selection.focus, at.block)) return false;
  if (!at.selection.isCollapsed()) return false;
  $leaveBlock(at.block);
  return true;
}

/** Code blocks, and verbatim blocks, which are typed in the same way. */
export const CodeExtension = defineExtension({
  name: 'plandesk/code',
  nodes: () => [PlanCodeNode, PlanVerbatimNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (text) => {
        if ($isSourceBlock(text.getParent())) $setTabsApart(text);
      }),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteCharacter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $arrowDown, COMMAND_PRIORITY_LOW),
      // Source has no formats of its own.
      editor.registerCommand(FORMAT_TEXT_COMMAND, () => $sourceAtCaret() !== null, COMMAND_PRIORITY_NORMAL),
    ),
});
