import {
  Bold,
  Code,
  Italic,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Redo2,
  SquareCode,
  Strikethrough,
  Table2,
  Undo2,
} from 'lucide-react';
import type { CaretState, EditorCommandId } from '../editor/editor-handle';

export interface ToolbarButton {
  readonly command: EditorCommandId;
  readonly icon: LucideIcon;
  /** Whether the command is on at the caret; left out for a command that only acts. */
  readonly pressed?: (caret: CaretState) => boolean;
}

export const HISTORY_BUTTONS: readonly ToolbarButton[] = [
  { command: 'edit.undo', icon: Undo2 },
  { command: 'edit.redo', icon: Redo2 },
];

export const MARK_BUTTONS: readonly ToolbarButton[] = [
  { command: 'format.bold', icon: Bold, pressed: (caret) => caret.bold },
  { command: 'format.italic', icon: Italic, pressed: (caret) => caret.italic },
  { command: 'format.strike', icon: Strikethrough, pressed: (caret) => caret.strike },
  { command: 'format.code', icon: Code, pressed: (caret) => caret.code },
  { command: 'format.link', icon: Link2, pressed: (caret) => caret.link !== null },
];

export const BLOCK_BUTTONS: readonly ToolbarButton[] = [
  { command: 'format.bullet-list', icon: List, pressed: (caret) => caret.block === 'bullet-list' },
  { command: 'format.ordered-list', icon: ListOrdered, pressed: (caret) => caret.block === 'ordered-list' },
  { command: 'insert.checklist', icon: ListChecks, pressed: (caret) => caret.block === 'checklist' },
  { command: 'insert.table', icon: Table2 },
  { command: 'insert.code-block', icon: SquareCode, pressed: (caret) => caret.block === 'code-block' },
  { command: 'insert.rule', icon: Minus },
];
