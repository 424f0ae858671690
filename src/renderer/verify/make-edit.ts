import { $deleteTableRowAtSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { ChosenPlace } from '../../shared/verify/choose-places';
import { $runCommand } from '../editor/commands/run-command';
import { $nodeAt, type VerifyEditor } from './verify-editor';

/** Makes the edit of a place as a person would: with a caret or a selection, and what keys and clicks set off. */
export function makeEdit(editor: VerifyEditor, place: ChosenPlace, word: string): void {
  switch (place.kind) {
    case 'tick': {
      const box = editor.elementOf(place.path).querySelector<HTMLElement>(':scope > .plan-item__box');
      if (box === null) throw new Error('a task has no box');
      editor.click(box);
      break;
    }
    case 'bold':
      editor.edit((lexical) => {
        $select(place, place.from);
        $runCommand(lexical, 'format.bold');
      });
      break;
    case 'level':
      editor.edit((lexical) => {
        $element(place.path).selectStart();
        $runCommand(lexical, HEADINGS[(place.level ?? 1) - 1] ?? 'format.heading-1');
      });
      break;
    case 'add-row':
      editor.edit((lexical) => {
        $lastChild($element(place.path)).selectEnd();
        lexical.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab' }));
        $type(lexical, word);
      });
      break;
    case 'delete-row':
      editor.edit(() => {
        $element(place.path).selectStart();
        $deleteTableRowAtSelection();
      });
      break;
    case 'add-item':
      editor.edit((lexical) => {
        $element([...place.path, 0]).selectEnd();
        lexical.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
        $type(lexical, word);
      });
      break;
    case 'link':
      // In its first word: what is typed at a link's end stands behind the link.
      editor.edit((lexical) => {
        $select({ ...place, to: place.from + 1 }, place.from + 1);
        $type(lexical, word);
      });
      break;
    case 'align-source':
      editor.edit(() => $element(place.path).selectStart());
      editor.run('table.align-source');
      break;
    case 'move-row':
    case 'duplicate-row':
    case 'sort-rows':
    case 'add-column':
    case 'delete-column':
    case 'move-column':
    case 'align-column': {
      const { kind } = place;
      editor.edit((lexical) => {
        $element(place.path).selectStart();
        $runCommand(lexical, TABLE_COMMANDS[kind]);
      });
      break;
    }
    default:
      editor.edit((lexical) => {
        $select(place, place.to);
        $type(lexical, ` ${word}`);
      });
  }
}

const TABLE_COMMANDS = {
  'move-row': 'table.move-row-down',
  'duplicate-row': 'table.duplicate-row',
  'sort-rows': 'table.sort-descending',
  'add-column': 'table.column-after',
  'delete-column': 'table.delete-column',
  'move-column': 'table.move-column-right',
  'align-column': 'table.align-center',
} as const;

const HEADINGS = [
  // To a level that the same kind of underline can spell, or one mark less.
  'format.heading-2',
  'format.heading-1',
  'format.heading-2',
  'format.heading-3',
  'format.heading-4',
  'format.heading-5',
] as const;

function $type(editor: LexicalEditor, text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('there is no caret to type at');
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text);
}

function $element(path: readonly number[]) {
  const node = $nodeAt(path);
  if (!$isElementNode(node)) throw new Error('a place of the plan is no block');
  return node;
}

function $lastChild(node: ReturnType<typeof $element>) {
  const last = node.getLastChild();
  if (!$isElementNode(last)) throw new Error('a row has no cell');
  return last;
}

/** Selects from an offset in a place's text to the end of its word, and takes on the marks there as a caret does. */
function $select(place: ChosenPlace, from: number): void {
  const start = $pointIn(place, from);
  const end = $pointIn(place, place.to);
  const selection = start.node.select(start.offset, start.offset);
  selection.focus.set(end.node.getKey(), end.offset, 'text');
  selection.setFormat(end.node.getFormat());
}

interface TextPoint {
  readonly node: TextNode;
  readonly offset: number;
}

/** An offset in the text of a place: in an inline, or in a line of code, which tabs split into several nodes. */
function $pointIn({ kind, path, run = [] }: ChosenPlace, offset: number): TextPoint {
  if (kind !== 'code') return $pointAmong([$nodeAt([...path, ...run])], offset);
  return $pointAmong($lineOf($element(path).getChildren(), run[0] ?? 0), offset);
}

function $pointAmong(nodes: readonly LexicalNode[], offset: number): TextPoint {
  let left = offset;
  for (const node of nodes) {
    if (!$isTextNode(node)) break;
    const size = node.getTextContentSize();
    if (left <= size && !$isTabNode(node)) return { node, offset: left };
    left -= size;
  }
  throw new Error('the editor has no text at a place of the plan');
}

function $lineOf(children: readonly LexicalNode[], line: number): readonly LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let at = 0;
  for (const child of children) {
    if ($isLineBreakNode(child)) at++;
    else if (at === line) nodes.push(child);
  }
  return nodes;
}
