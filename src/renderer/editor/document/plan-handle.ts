import { $createNodeSelection, $isElementNode, $setSelection, type LexicalEditor } from 'lexical';
import { $nthTask } from '../checklist/nth-task';
import { $runCommand } from '../commands/run-command';
import type { PlanEditorHandle } from '../editor-handle';
import { $setLink } from '../link/set-link';
import type { PlanDocument } from './plan-document';

/** What the desk may ask of an editor. */
export function createPlanHandle(editor: LexicalEditor, plan: PlanDocument): PlanEditorHandle {
  const change = (fn: () => void): void => {
    editor.update(fn, { discrete: true });
    editor.focus();
  };
  return {
    run: (command) => change(() => $runCommand(editor, command)),
    setLink: (href) => change(() => $setLink(href)),
    getText: () => plan.getText(),
    focus: () => editor.focus(),
    goToBlock: (index) => {
      const key = editor.read(() => plan.$nodeAt(index)?.getKey());
      if (key === undefined) return;
      change(() => {
        const node = plan.$nodeAt(index);
        if ($isElementNode(node)) {
          node.selectStart();
        } else if (node !== null) {
          const selection = $createNodeSelection();
          selection.add(node.getKey());
          $setSelection(selection);
        }
      });
      editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
    },
    setChecked: (taskIndex, checked) => {
      editor.update(() => $nthTask(taskIndex)?.setChecked(checked), { discrete: true });
    },
  };
}
