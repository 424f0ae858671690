import type { Command } from '../../shared/commands/command-list';
import { applies, type CommandSituation } from '../commands/command-runner';

/** Why a command does not apply, in a few words; null where it does. */
export function whyNot(command: Command, now: CommandSituation): string | null {
  if (applies(command, now)) return null;
  if (command.when !== 'always' && !now.hasPlan) return 'needs an open plan';
  if ((command.when === 'editor' || command.when === 'table') && now.shown !== 'rich') return 'needs the rich view';
  switch (command.id) {
    case 'edit.undo':
      return 'nothing to undo';
    case 'edit.redo':
      return 'nothing to redo';
    case 'file.export-pdf':
    case 'file.export-html':
      return 'an export is running';
    case 'view.source':
      return 'this plan is shown as source only';
    case 'format.code-language':
      return 'needs the caret in a code block';
    case 'folder.find':
    case 'file.close-folder':
    case 'view.folder-table':
      return 'no folder is open';
    case 'view.next-tab':
    case 'view.previous-tab':
      return 'one plan is open';
    default:
      break;
  }
  switch (command.when) {
    case 'editor':
      return 'needs the caret in the plan';
    case 'table':
      return 'needs the caret in a table';
    case 'list':
      return 'needs the caret in a list';
    case 'always':
    case 'plan':
      return 'not now';
    default:
      return command.when satisfies never;
  }
}
