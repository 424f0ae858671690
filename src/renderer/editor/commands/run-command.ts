import { FORMAT_TEXT_COMMAND, type LexicalEditor, REDO_COMMAND, type TextFormatType, UNDO_COMMAND } from 'lexical';
import { $stepBlock } from '../block/move-block';
import type { AskingCommandId, EditorCommandId } from '../editor-handle';
import { $runListCommand, type ListCommandId } from '../list/list-commands';
import { $runTableCommand, type TableCommandId } from '../table/table-commands';
import { $tableFromList } from '../table/table-from-list';
import type { TableViewCommandId } from '../table/table-view-commands';
import { $setTextBlockType, $toggleCodeBlock } from './convert-block';
import { $insertRule, $insertTable } from './insert-block';
import { $toggleList } from './toggle-list';
import { $toggleQuote } from './toggle-quote';

export type RunnableCommand = Exclude<EditorCommandId, AskingCommandId | TableViewCommandId>;

const format = (type: TextFormatType) => (editor: LexicalEditor) => {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);
};

const RUN: {
  readonly [Id in Exclude<RunnableCommand, TableCommandId | ListCommandId>]: (editor: LexicalEditor) => void;
} = {
  'edit.undo': (editor) => {
    editor.dispatchCommand(UNDO_COMMAND, undefined);
  },
  'edit.redo': (editor) => {
    editor.dispatchCommand(REDO_COMMAND, undefined);
  },
  'edit.block-up': () => $stepBlock(-1),
  'edit.block-down': () => $stepBlock(1),
  'format.bold': format('bold'),
  'format.italic': format('italic'),
  'format.strike': format('strikethrough'),
  'format.code': format('code'),
  'format.paragraph': () => $setTextBlockType(null),
  'format.heading-1': () => $setTextBlockType(1),
  'format.heading-2': () => $setTextBlockType(2),
  'format.heading-3': () => $setTextBlockType(3),
  'format.heading-4': () => $setTextBlockType(4),
  'format.heading-5': () => $setTextBlockType(5),
  'format.heading-6': () => $setTextBlockType(6),
  'format.quote': $toggleQuote,
  'format.bullet-list': () => $toggleList('bullet'),
  'format.ordered-list': () => $toggleList('ordered'),
  'insert.checklist': () => $toggleList('check'),
  'insert.code-block': $toggleCodeBlock,
  'insert.rule': $insertRule,
  'insert.table': $insertTable,
  'insert.table-from-list': $tableFromList,
};

const isTableCommand = (command: RunnableCommand): command is TableCommandId => command.startsWith('table.');

const isListCommand = (command: RunnableCommand): command is ListCommandId => command.startsWith('list.');

/** Carries out an editor command at the caret. Call it inside an update, as from a command's listener. */
export function $runCommand(editor: LexicalEditor, command: RunnableCommand): void {
  if (isTableCommand(command)) $runTableCommand(editor, command);
  else if (isListCommand(command)) $runListCommand(command);
  else RUN[command](editor);
}
