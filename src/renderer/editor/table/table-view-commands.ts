import type { EditorCommandId } from '../editor-handle';

const COMMANDS = [
  'table.align-source',
  'table.keep-widths',
  'table.widen-column',
  'table.narrow-column',
  'table.reset-widths',
] as const satisfies readonly EditorCommandId[];

/** Commands about the source or the look of a table, which no update of its nodes carries out; see the editor's handle. */
export type TableViewCommandId = (typeof COMMANDS)[number];

export function isTableViewCommand(command: EditorCommandId): command is TableViewCommandId {
  return COMMANDS.some((each) => each === command);
}
