import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  type EditorState,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical';
import { $isBehindLabel, $readyToWrite } from './ready-to-write';

/** Where the caret is and in which type it writes. */
interface Caret {
  readonly place: string;
  readonly format: number;
}

function caretOf(state: EditorState): Caret | null {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    return { place: `${selection.anchor.key}:${selection.anchor.offset}`, format: selection.format };
  });
}

/**
 * Who puts the caret behind a label, such as **Context:** in a template, and writes there goes on in plain type. A label
 * that is only just being written, or whose type was chosen there, is left to the person.
 */
export const BehindLabelExtension = defineExtension({
  name: 'plandesk/behind-label',
  register: (editor) => {
    let hasArrived = false;
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState }) => {
        const [now, before] = [caretOf(editorState), caretOf(prevEditorState)];
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) hasArrived = false;
        else if (now?.place !== before?.place) hasArrived = now !== null;
        else if (now?.format !== before?.format) hasArrived = false;
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
          if (!hasArrived || !isText || event.isComposing || !$isBehindLabel()) return false;
          // What is typed from here on joins this step, so it must be one that undo can take back.
          $addUpdateTag(HISTORY_PUSH_TAG);
          $readyToWrite(0);
          // The space stands there now.
          if (event.key !== ' ') return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});
