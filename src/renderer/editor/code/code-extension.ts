import {
  $addUpdateTag,
  $createLineBreakNode,
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
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
import { $isWithin } from './code-places';
import { $indentLines, $newLine } from './indent-code';

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

/** Makes room to write on as a part of a caret's way: nothing is there to be undone, and what was undone can still be redone. */
function $leaveOnly(block: SourceBlock): void {
  $addUpdateTag(HISTORY_MERGE_TAG);
  $leaveBlock(block);
}

/** Takes away a last line with nothing but white space. False where there is none below another line. */
function $takeEmptyLastLine(block: SourceBlock): boolean {
  const children = block.getChildren();
  const at = children.findLastIndex($isLineBreakNode);
  const last = children.slice(at);
  if (at < 0 || last.slice(1).some((node) => node.getTextContent().trim() !== '')) return false;
  for (const node of last) node.remove();
  return true;
}

/** Enter makes a new line; on an empty last line it leaves the block. */
function $enter(): boolean {
  const at = $sourceAtCaret();
  if (at === null) return false;
  const { selection, block } = at;
  if (selection.isCollapsed() && $isAtEnd(selection.anchor, block) && $takeEmptyLastLine(block)) {
    $leaveBlock(block);
    return true;
  }
  if ($isWithin(block, selection)) $newLine(block, selection);
  else selection.insertNodes([$createLineBreakNode()]);
  return true;
}

function $tab(event: KeyboardEvent): boolean {
  const at = $sourceAtCaret();
  if (at === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  event.preventDefault();
  $indentLines(at.block, at.selection, event.shiftKey);
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
  $leaveOnly(at.block);
  return true;
}

/** Escape leads out of the block, to what is below it. */
function $escape(event: KeyboardEvent): boolean {
  const at = $sourceAtCaret();
  if (at === null || event.shiftKey) return false;
  event.preventDefault();
  const next = at.block.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else $leaveOnly(at.block);
  return true;
}

/** The arrow up from the start of a plan that begins with a block of source makes a paragraph to write on. */
function $arrowUp(): boolean {
  const at = $sourceAtCaret();
  if (at === null || !at.block.is($getRoot().getFirstChild()) || !at.selection.isCollapsed()) return false;
  if (!$isAtStart(at.selection.focus, at.block)) return false;
  $addUpdateTag(HISTORY_MERGE_TAG);
  const paragraph = $createParagraphNode();
  at.block.insertBefore(paragraph);
  paragraph.select();
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
      editor.registerCommand(KEY_ARROW_UP_COMMAND, $arrowUp, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ESCAPE_COMMAND, $escape, COMMAND_PRIORITY_LOW),
      // Source has no formats of its own.
      editor.registerCommand(FORMAT_TEXT_COMMAND, () => $sourceAtCaret() !== null, COMMAND_PRIORITY_NORMAL),
    ),
});
