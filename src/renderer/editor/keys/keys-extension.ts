import {
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
} from 'lexical';
import { $cellOf, $isSourceBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $leaveBlock } from '../code/code-extension';
import { $runCommand } from '../commands/run-command';
import { $linkOf } from '../link/set-link';
import { $getLinkTarget } from '../markdown/link';
import { $isQuoteNode } from '../markdown/quote';
import { isTableViewCommand } from '../table/table-view-commands';
import { commandOfKey } from './command-keys';

const WRITTEN_FORMATS = ['bold', 'italic', 'strikethrough', 'code'];

/** Mod+Enter goes on behind the code block, table or quote that holds the caret. */
function $leave(event: KeyboardEvent | null): boolean {
  const selection = $textSelection();
  if (selection === null || !(event?.ctrlKey || event?.metaKey)) return false;
  event.preventDefault();
  const leaf = $leafBlockOf(selection.anchor.getNode());
  if ($isSourceBlock(leaf)) {
    $leaveBlock(leaf);
    return true;
  }
  const cell = leaf && $cellOf(leaf);
  const table = cell?.getParent()?.getParent();
  const quote = leaf?.getParents().find($isQuoteNode);
  if (table) $leaveBlock(table);
  else if (quote) $leaveBlock(quote);
  return true;
}

/** Escape leads out of the editor, where Tab has other work: to the toolbar if there is one. */
function leaveEditor(root: HTMLElement | null): void {
  const toolbar = root?.ownerDocument.querySelector<HTMLElement>('[role="toolbar"]');
  const target = toolbar?.querySelector<HTMLElement>('button:not([disabled]):not([tabindex="-1"]), [tabindex="0"]');
  // The toolbar itself passes the focus on to the first of its buttons, until one of them had it.
  const stop = target ?? toolbar;
  if (stop) stop.focus();
  else root?.blur();
}

/** The keys of the app's command list, while the caret is in the plan. */
export const keysExtension = (onAskLink: (href: string | null) => void) =>
  defineExtension({
    name: 'plandesk/keys',
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const command = event.isComposing ? null : commandOfKey(event);
            if (command === null) return false;
            // The window has it, which knows the text.
            if (
              isTableViewCommand(command) ||
              command === 'insert.image' ||
              command === 'format.code-language' ||
              command === 'format.open-link'
            )
              return false;
            event.preventDefault();
            if (command === 'format.link') {
              const selection = $textSelection();
              const link = selection && $linkOf(selection.anchor.getNode());
              onAskLink(link ? $getLinkTarget(link).href : null);
            } else {
              $runCommand(editor, command);
            }
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(KEY_ENTER_COMMAND, $leave, COMMAND_PRIORITY_LOW),
        editor.registerCommand(
          KEY_ESCAPE_COMMAND,
          (event) => {
            event.preventDefault();
            leaveEditor(editor.getRootElement());
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        // Underline and the like would be shown but not saved.
        editor.registerCommand(
          FORMAT_TEXT_COMMAND,
          (format) => !WRITTEN_FORMATS.includes(format),
          COMMAND_PRIORITY_NORMAL,
        ),
      ),
  });
