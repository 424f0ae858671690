import { $insertDataTransferForPlainText, $insertDataTransferForRichText } from '@lexical/clipboard';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $cellOf, $isSourceBlock, $leafBlockOf } from '../caret/leaf-block';
import { $insertBlocks } from './insert-blocks';

const OWN_TYPE = 'application/x-lexical-editor';

/** Each line of pasted text is a block of its own, blank lines aside. */
function $pasteLines(editor: LexicalEditor, text: string): void {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split(/\n+/);
  for (const [index, line] of lines.entries()) {
    if (index > 0) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    const selection = $getSelection();
    if (line !== '' && $isRangeSelection(selection)) selection.insertText(line);
  }
}

/**
 * What was copied here is pasted as it was, source records included. What comes from elsewhere is taken as plain text, so no
 * foreign HTML is ever parsed.
 */
function $paste(editor: LexicalEditor, data: DataTransfer): boolean {
  const selection = $getSelection();
  if (selection === null) return false;
  const block = $isRangeSelection(selection) ? $leafBlockOf(selection.anchor.getNode()) : null;
  if ($isSourceBlock(block)) {
    $insertDataTransferForPlainText(data, selection);
    return true;
  }
  if (data.getData(OWN_TYPE) !== '') {
    $insertDataTransferForRichText(withoutHtml(data), selection, editor);
    return true;
  }
  const text = data.getData('text/plain');
  if (text === '') return true;
  if (!$isRangeSelection(selection) || $cellOf(selection.anchor.getNode()) !== null)
    selection.insertRawText(text.trimEnd());
  else $pasteLines(editor, text);
  return true;
}

/** The same data without HTML: the fallback for a payload of another editor is then plain text. */
function withoutHtml(data: DataTransfer): DataTransfer {
  const copy = new DataTransfer();
  for (const type of [OWN_TYPE, 'text/plain']) {
    const value = data.getData(type);
    if (value !== '') copy.setData(type, value);
  }
  return copy;
}

export const PasteExtension = defineExtension({
  name: 'plandesk/paste',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data =
            'clipboardData' in event ? event.clipboardData : 'dataTransfer' in event ? event.dataTransfer : null;
          if (!data) return false;
          event.preventDefault();
          editor.update(() => $paste(editor, data), { tag: PASTE_TAG });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      // What is dropped from elsewhere comes this way.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (input) => typeof input !== 'string' && input.dataTransfer !== null && $paste(editor, input.dataTransfer),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => $isRangeSelection(selection) && $insertBlocks(nodes, selection),
        COMMAND_PRIORITY_LOW,
      ),
    ),
});
