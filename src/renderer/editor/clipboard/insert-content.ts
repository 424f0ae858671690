import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';
import { $cellOf, $isTextBlock, $leafBlockOf } from '../caret/leaf-block';
import { $itemOf } from '../list/list-structure';
import { $importBlock } from '../markdown/import-blocks';
import { $fillFromBlocks } from '../table/fill-cells';
import type { Content } from './clipping';
import { foreignBlocks } from './foreign-blocks';
import { $flatten } from './insert-blocks';

const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;

/** The address that a text is, and nothing else. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return ADDRESS.test(address) ? address : null;
}

/** Lines that become blocks one by one, as if they were typed. More are put in as blocks. */
const MAX_TYPED = 200;

/** Puts plain text at the selection: each line is a block of its own, blank lines aside. */
export function $insertLines(editor: LexicalEditor, text: string): void {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '')
    .split(/\n+/);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    selection?.insertRawText(lines.join('\n'));
    return;
  }
  const at = selection.anchor.getNode();
  if ($cellOf(at) !== null) {
    selection.insertRawText(lines.join('\n'));
  } else if ($isHeadingNode($leafBlockOf(at))) {
    selection.insertText(lines.map((line) => line.trim()).join(' '));
  } else if (lines.length > MAX_TYPED) {
    $insertBlockContent(editor, lines.map(paragraph), selection);
  } else {
    $typeLines(editor, lines);
  }
}

function $typeLines(editor: LexicalEditor, lines: readonly string[]): void {
  for (const [index, line] of lines.entries()) {
    if (index > 0) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    const selection = $getSelection();
    if (line !== '' && $isRangeSelection(selection)) selection.insertText(line);
  }
}

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  source: null,
  inlines: [{ kind: 'text', text, marks: 0 }],
});

/** In a list, paragraphs are items, and tasks among tasks. */
function $asItems(blocks: readonly Block[], selection: BaseSelection): readonly Block[] {
  if (blocks.length < 2 || !$isRangeSelection(selection)) return blocks;
  const leaf = $leafBlockOf(selection.anchor.getNode());
  const item = $isTextBlock(leaf) && $cellOf(leaf) === null ? $itemOf(leaf) : null;
  if (item === null || leaf?.getParent() !== item || !blocks.every((block) => block.kind === 'paragraph'))
    return blocks;
  const checked = item.getChecked() === null ? null : false;
  const items = blocks.map((block) => ({ kind: 'item' as const, source: null, checked, children: [block] }));
  return [{ kind: 'list', source: null, start: null, items }];
}

function $insertBlockContent(editor: LexicalEditor, blocks: readonly Block[], selection: BaseSelection): void {
  const nodes = $asItems(blocks, selection).map($importBlock);
  const [only] = nodes;
  if (nodes.length === 1 && $isTextBlock(only) && blocks[0]?.kind === 'paragraph') {
    selection.insertNodes(only.getChildren());
  } else if (!$isRangeSelection(selection)) {
    selection.insertNodes($flatten(nodes, 'break'));
  } else {
    $insertGeneratedNodes(editor, nodes, selection);
  }
}

/** Puts what came from elsewhere at the selection. An address becomes a link. */
export function $insertContent(editor: LexicalEditor, content: Content): void {
  if ($getSelection() === null) {
    const last = $getRoot().getLastChild();
    if ($isElementNode(last)) last.selectEnd();
  }
  const selection = $getSelection();
  if (selection === null) return;
  if (content.kind === 'blocks') {
    if ($fillFromBlocks(content.blocks)) return;
    if (content.blocks.length > 0) $insertBlockContent(editor, content.blocks, selection);
    return;
  }
  const address = addressIn(content.text);
  const link = address === null ? null : foreignBlocks(address, 'inside');
  if (link?.length === 1 && link[0]?.kind === 'paragraph') $insertBlockContent(editor, link, selection);
  else if (content.text.trim() !== '') $insertLines(editor, content.text);
  else if (content.text !== '') selection.insertText(content.text.replace(/\s+/g, ' '));
}
