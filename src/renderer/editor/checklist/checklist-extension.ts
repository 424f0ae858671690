import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { $textSelection } from '../caret/leaf-block';
import { $itemOf } from '../list/list-structure';
import { $isItemNode } from '../markdown/list-item';

function boxOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('.plan-item__box') : null;
}

function toggle(editor: LexicalEditor, box: HTMLElement): void {
  editor.update(
    () => {
      // The caret stays where it is, and the focus with the box or the text.
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      const item = box.parentElement && $getNearestNodeFromDOMNode(box.parentElement);
      if ($isItemNode(item)) item.setChecked(item.getChecked() !== true);
    },
    { discrete: true },
  );
}

/** Mod+Enter ticks or unticks the task that holds the caret. */
function $toggleAtCaret(event: KeyboardEvent | null): boolean {
  const selection = $textSelection();
  if (selection === null || !(event?.ctrlKey || event?.metaKey)) return false;
  const item = $itemOf(selection.anchor.getNode());
  if (item === null || item.getChecked() === null) return false;
  event.preventDefault();
  item.setChecked(!item.getChecked());
  return true;
}

/** Listeners on the editor's root serve every box: a plan may have thousands. */
function listen(editor: LexicalEditor, root: HTMLElement): () => void {
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  const hold = (event: Event): void => {
    if (boxOf(event) === null) return;
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener('mousedown', hold, options);
  root.addEventListener('pointerdown', (event) => boxOf(event) && event.stopPropagation(), options);
  root.addEventListener(
    'click',
    (event) => {
      const box = boxOf(event);
      if (box === null) return;
      hold(event);
      toggle(editor, box);
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const box = boxOf(event);
      if (box === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ' || event.key === 'Enter') {
        hold(event);
        toggle(editor, box);
      } else if (event.key === 'Escape') {
        hold(event);
        editor.focus();
      } else {
        // The editor must not take a key that was meant for the box; the browser still moves the focus on Tab.
        event.stopPropagation();
      }
    },
    options,
  );
  return () => abort.abort();
}

export const ChecklistExtension = defineExtension({
  name: 'plandesk/checklist',
  register: (editor) =>
    mergeRegister(
      editor.registerRootListener((root) => (root === null ? undefined : listen(editor, root))),
      editor.registerCommand(KEY_ENTER_COMMAND, $toggleAtCaret, COMMAND_PRIORITY_LOW),
    ),
});
