import { $createNodeSelection, $isElementNode, $setSelection, type LexicalEditor } from 'lexical';
import { $nthTask } from '../checklist/nth-task';
import { $runCommand } from '../commands/run-command';
import type { PlanEditorHandle } from '../editor-handle';
import { $setLink } from '../link/set-link';
import type { FarBlocks } from '../viewport/far-blocks';
import type { PlanDocument } from './plan-document';

/** What the desk may ask of an editor. */
export function createPlanHandle(editor: LexicalEditor, plan: PlanDocument, far: FarBlocks): PlanEditorHandle {
  const change = (fn: () => void): void => {
    plan.finishLoading();
    place(fn);
  };
  const place = (fn: () => void): void => {
    editor.update(fn, { discrete: true });
    editor.focus();
  };
  return {
    run: (command) => change(() => $runCommand(editor, command)),
    setLink: (href) => change(() => $setLink(href)),
    getText: () => plan.getText(),
    replaceText: (text) => plan.replaceText(text),
    focus: () => editor.focus(),
    goToBlock: (index) => {
      const key = editor.read(() => plan.$nodeAt(index)?.getKey());
      const element = key === undefined ? null : editor.getElementByKey(key);
      if (element === null) {
        // A plan without blocks has an empty paragraph to write in.
        editor.focus();
        return;
      }
      far.show(element);
      place(() => {
        const node = plan.$nodeAt(index);
        // The caret can't stand in a rule, and keys that move it do nothing while there is none.
        const block = $isElementNode(node) ? node : node?.getNextSiblings().find($isElementNode);
        if (block) {
          block.selectStart();
        } else if (node) {
          const selection = $createNodeSelection();
          selection.add(node.getKey());
          $setSelection(selection);
        }
      });
      element.scrollIntoView({ block: 'start' });
    },
    setChecked: (taskIndex, checked) => {
      plan.finishLoading();
      editor.update(() => $nthTask(taskIndex)?.setChecked(checked), { discrete: true });
    },
  };
}
