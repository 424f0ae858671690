import { $isHeadingNode } from '@lexical/rich-text';
import { $getSelection, $isNodeSelection, type LexicalNode } from 'lexical';
import type { CaretBlock, CaretState } from '../editor-handle';
import { $linkOf } from '../link/set-link';
import { $listOf } from '../list/list-structure';
import { $isCodeNode } from '../markdown/code-block';
import { levelOfTag } from '../markdown/heading';
import { $getLinkTarget } from '../markdown/link';
import { $isItemNode } from '../markdown/list-item';
import { $isQuoteNode } from '../markdown/quote';
import { $isVerbatimNode } from '../markdown/verbatim';
import { $cellOf, $isTextBlock, $leafBlockOf, $textSelection } from './leaf-block';

function $caretBlock(node: LexicalNode): CaretBlock {
  const leaf = $leafBlockOf(node);
  if ($isCodeNode(leaf)) return 'code-block';
  if ($isVerbatimNode(leaf)) return 'verbatim';
  if ($isHeadingNode(leaf)) return `heading-${levelOfTag(leaf.getTag())}`;
  if ($cellOf(node) !== null) return 'table';
  for (let at: LexicalNode | null = leaf; at !== null; at = at.getParent()) {
    if ($isQuoteNode(at)) return 'quote';
    if ($isItemNode(at)) {
      if (at.getChecked() !== null) return 'checklist';
      return $listOf(at).getStart() === null ? 'bullet-list' : 'ordered-list';
    }
  }
  return 'paragraph';
}

export type CaretPlace = Omit<CaretState, 'canUndo' | 'canRedo' | 'blockIndex'> & {
  /** The top-level node that holds the caret. */
  readonly top: LexicalNode | null;
};

const NOWHERE: CaretPlace = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  link: null,
  block: 'paragraph',
  top: null,
};

/** Where a piece of a block is that is selected by itself, such as an image. */
function $selectedPlace(): CaretPlace {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
  if (!node?.isInline()) return NOWHERE;
  const link = $linkOf(node);
  return { ...NOWHERE, link: link && $getLinkTarget(link).href, block: $caretBlock(node), top: $topOf(node) };
}

/** What there is at the caret. */
export function $caretPlace(): CaretPlace {
  const selection = $textSelection();
  if (selection === null) return $selectedPlace();
  const node = selection.anchor.getNode();
  if (!node.isAttached()) return NOWHERE;
  const leaf = $leafBlockOf(node);
  const link = $linkOf(node);
  const formats = $isTextBlock(leaf);
  return {
    bold: formats && selection.hasFormat('bold'),
    italic: formats && selection.hasFormat('italic'),
    strike: formats && selection.hasFormat('strikethrough'),
    code: formats && selection.hasFormat('code'),
    link: link && $getLinkTarget(link).href,
    block: $caretBlock(node),
    top: $topOf(node),
  };
}

function $topOf(node: LexicalNode): LexicalNode | null {
  let at: LexicalNode = node;
  for (let parent = at.getParent(); parent !== null; parent = at.getParent()) {
    if (parent.getKey() === 'root') return at;
    at = parent;
  }
  return null;
}

export function equalCaret(a: CaretState, b: CaretState): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.link === b.link &&
    a.block === b.block &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.blockIndex === b.blockIndex
  );
}
