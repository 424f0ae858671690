import { effect, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { $getRoot, type LexicalEditor, mergeRegister } from 'lexical';
import type { PlanDocument } from '../document/plan-document';
import type { CaretState } from '../editor-handle';
import { $caretPlace, equalCaret } from './caret-state';

/** Tells of the caret's place whenever it, or what can be undone, has changed. Gives a clean-up. */
export function watchCaret(
  editor: LexicalEditor,
  plan: PlanDocument,
  onCaret: (caret: CaretState) => void,
): () => void {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  let last: CaretState | null = null;
  const report = (): void => {
    const caret = editor.getEditorState().read(() => {
      const { top, ...place } = $caretPlace();
      const blockIndex = top !== null && $getRoot().is(top.getParent()) ? plan.indexOf(top) : null;
      return { ...place, blockIndex, canUndo: canUndo.peek(), canRedo: canRedo.peek() };
    });
    if (last !== null && equalCaret(last, caret)) return;
    last = caret;
    onCaret(caret);
  };
  return mergeRegister(
    editor.registerUpdateListener(report),
    effect(() => {
      // Read, so that this runs again when either changes.
      void [canUndo.value, canRedo.value];
      report();
    }),
  );
}
