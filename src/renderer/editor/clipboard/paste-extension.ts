import { $insertDataTransferForPlainText, ClipboardImportExtension } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  configExtension,
  defineExtension,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $isSourceBlock, $leafBlockOf } from '../caret/leaf-block';
import { $setLink } from '../link/set-link';
import { $fillFromText } from '../table/fill-cells';
import { type Clipping, contentWithoutHtml, readClipping } from './clipping';
import type { Place } from './foreign-blocks';
import { HtmlPaste } from './html-paste';
import { $insertBlocks } from './insert-blocks';
import { $insertContent, $insertLines, addressIn } from './insert-content';
import { $insertOwnData, OWN_TYPE } from './own-data';

/** True for words of one block that are no address themselves: an address pasted over them is where they lead. */
function $canLead(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const block = $leafBlockOf(selection.anchor.getNode());
  const isWithin = block !== null && !$isSourceBlock(block) && block.is($leafBlockOf(selection.focus.getNode()));
  return isWithin && addressIn(selection.getTextContent()) === null;
}

/** True where Markdown's signs are characters like any others. */
function $isLiteral(selection: RangeSelection): boolean {
  const at = selection.anchor.getNode();
  return $isTextNode(at) && at.hasFormat('code') && selection.hasFormat('code');
}

function $placeOf(): Place {
  return $getRoot().getTextContent() === '' ? 'start' : 'inside';
}

interface Paste {
  readonly editor: LexicalEditor;
  readonly html: HtmlPaste;
  /** Asked for without formatting: every character stands for itself. */
  readonly asText: boolean;
}

function $paste({ editor, html, asText }: Paste, data: DataTransfer): boolean {
  const selection = $getSelection();
  if (selection === null) return false;
  const isRange = $isRangeSelection(selection);
  if (isRange && $isSourceBlock($leafBlockOf(selection.anchor.getNode()))) {
    $insertDataTransferForPlainText(data, selection);
    return true;
  }
  const clipping = readClipping(data);
  if (isRange && $isLiteral(selection)) {
    selection.insertText(clipping.text.trim().replace(/\s*\n\s*/g, ' '));
    return true;
  }
  if (asText) {
    $insertLines(editor, clipping.text);
    return true;
  }
  const address = addressIn(clipping.text);
  if (isRange && address !== null && $canLead(selection)) {
    $setLink(address);
    return true;
  }
  // A spreadsheet's HTML says little more than how cells look, links apart.
  if (
    clipping.own === '' &&
    clipping.markdown === '' &&
    !/<a\s/iu.test(clipping.html) &&
    $fillFromText(clipping.text)
  ) {
    return true;
  }
  if (!$insertOwnData(clipping.own, selection)) $pasteForeign(editor, html, clipping);
  return true;
}

function $pasteForeign(editor: LexicalEditor, html: HtmlPaste, clipping: Clipping): void {
  const content = contentWithoutHtml(clipping, $placeOf());
  if (content) $insertContent(editor, content);
  else html.$insert(clipping, $placeOf());
}

/** What comes in by paste and drop: our own nodes as they were, source ids included; all else as cleaned blocks or text. */
export const PasteExtension = defineExtension({
  name: 'plandesk/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        // A drag from another plan comes here. No HTML is ever given to the page.
        [OWN_TYPE]: [$insertOwnData],
        'text/html': [() => false],
      },
    }),
  ],
  register: (editor) => {
    const html = new HtmlPaste(editor);
    let asText = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          asText = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v';
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data =
            'clipboardData' in event ? event.clipboardData : 'dataTransfer' in event ? event.dataTransfer : null;
          if (!data) return false;
          event.preventDefault();
          const paste = { editor, html, asText };
          asText = false;
          editor.update(() => $paste(paste, data), { tag: PASTE_TAG });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      // What is dropped from elsewhere comes this way.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (input) => {
          if (typeof input === 'string' || input.dataTransfer === null) return false;
          $addUpdateTag(PASTE_TAG);
          return $paste({ editor, html, asText: false }, input.dataTransfer);
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => $isRangeSelection(selection) && $insertBlocks(nodes, selection),
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});
