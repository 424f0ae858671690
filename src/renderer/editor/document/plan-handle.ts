import {
  $createNodeSelection,
  $isElementNode,
  $setSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { readImageSource } from '../../../shared/markdown/image-source';
import { alignTableSource } from '../../../shared/tables/align-source';
import { keepWidths } from '../../../shared/tables/kept-widths';
import { $textSelection } from '../caret/leaf-block';
import { $readyToWrite } from '../caret/ready-to-write';
import { $nthTask } from '../checklist/nth-task';
import type { CodeBar } from '../code/code-bar';
import { $setCodeLanguage } from '../code/set-language';
import { $runCommand } from '../commands/run-command';
import type { PlanEditorHandle } from '../editor-handle';
import { $changeImage, $insertImages, $selectedImage } from '../image/edit-image';
import { $linkOf, $setLink } from '../link/set-link';
import { $getLinkTarget } from '../markdown/link';
import { goToRichPlace, richPlace, selectRichPlace } from '../source/rich-place';
import type { ColumnWidths } from '../table/column-widths';
import { createPlanTables } from '../table/plan-tables';
import { isTableViewCommand, type TableViewCommandId } from '../table/table-view-commands';
import type { FarBlocks } from '../viewport/far-blocks';
import type { PlanDocument } from './plan-document';

/** What the desk may ask of an editor. */
export function createPlanHandle(
  editor: LexicalEditor,
  plan: PlanDocument,
  far: FarBlocks,
  { find, spelling }: Pick<PlanEditorHandle, 'find' | 'spelling'>,
  code: CodeBar | null,
  widths: ColumnWidths | null,
): PlanEditorHandle {
  const change = (fn: () => void): void => {
    plan.finishLoading();
    place(fn);
  };
  /** What the history keeps apart from what was typed before it. */
  const changeApart = (fn: () => void): void => {
    plan.finishLoading();
    editor.update(fn, { discrete: true, tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  const place = (fn: () => void): void => {
    editor.update(fn, { discrete: true });
    editor.focus();
  };
  const goTo = (index: number): void => {
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
  };
  const changeTableText = (write: (text: string, line: number) => string | null): void => {
    plan.finishLoading();
    const at = richPlace(editor, plan);
    const written = at.caret && write(plan.getText(), at.caret.line);
    if (!written) return;
    plan.replaceText(written);
    goToRichPlace(editor, plan, far, at);
  };
  const runTableView = (command: TableViewCommandId): void => {
    switch (command) {
      case 'table.align-source':
        changeTableText(alignTableSource);
        break;
      case 'table.keep-widths': {
        const ratios = widths?.ratiosAtCaret();
        if (ratios) changeTableText((text, line) => keepWidths(text, line, ratios));
        break;
      }
      case 'table.widen-column':
        widths?.stepAtCaret(1);
        break;
      case 'table.narrow-column':
        widths?.stepAtCaret(-1);
        break;
      case 'table.reset-widths':
        widths?.resetAtCaret();
        break;
    }
  };
  return {
    find,
    spelling,
    run: (command) => {
      if (isTableViewCommand(command)) runTableView(command);
      else change(() => $runCommand(editor, command));
    },
    setLink: (href) => change(() => $setLink(href)),
    linkReference: () =>
      editor.read(() => {
        const selection = $textSelection();
        const link = selection && $linkOf(selection.anchor.getNode());
        const target = link && $getLinkTarget(link);
        return target?.form === 'reference' ? target.label : null;
      }),
    askCodeLanguage: () => code?.ask(),
    setCodeLanguage: (word) => changeApart(() => $setCodeLanguage(word)),
    image: () =>
      editor.read(() => {
        const image = $selectedImage();
        return image && readImageSource(image.getSource(), plan.references());
      }),
    insertImages: (images) => changeApart(() => $insertImages(images)),
    changeImage: (now) => changeApart(() => $changeImage(now, plan.references())),
    getText: () => plan.getText(),
    tables: createPlanTables(editor, change),
    replaceText: (text, read) => plan.replaceText(text, read),
    replaceQuietly: (text, joined) => {
      if (editor.isComposing()) return false;
      const { caret } = richPlace(editor, plan);
      plan.replaceText(text, undefined, joined);
      const root = editor.getRootElement();
      // The browser's own selection belongs to whatever has the focus now.
      const isFocused = root !== null && root.contains(root.ownerDocument.activeElement);
      if (caret)
        selectRichPlace(editor, plan, caret, [HISTORY_MERGE_TAG, ...(isFocused ? [] : [SKIP_DOM_SELECTION_TAG])]);
      return true;
    },
    reading: () => null,
    focus: () => editor.focus(),
    goToBlock: (index) => {
      const isStill = sameFocus(editor);
      plan.whenShown(index, () => {
        if (isStill()) goTo(index);
      });
    },
    place: () => richPlace(editor, plan),
    goToPlace: (to, written) => {
      plan.finishLoading();
      goToRichPlace(editor, plan, far, to);
      if (written !== undefined) {
        editor.update(() => $readyToWrite(written), { discrete: true, tag: HISTORY_MERGE_TAG });
      }
    },
    setChecked: (taskIndex, checked) => {
      plan.finishLoading();
      // The focus stays with who asked, such as a box of the checklist panel.
      editor.update(() => $nthTask(taskIndex)?.setChecked(checked), { discrete: true, tag: SKIP_DOM_SELECTION_TAG });
    },
  };
}

/**
 * Asks whether the person is still where they are now. A block of a long plan may come seconds later, and by then what is
 * typed goes into a field or the source view, which must not lose the caret to it.
 */
function sameFocus(editor: LexicalEditor): () => boolean {
  const root = editor.getRootElement();
  const { activeElement } = root?.ownerDocument ?? document;
  return () => {
    const now = (root?.ownerDocument ?? document).activeElement;
    return now === null || now === activeElement || now === now.ownerDocument.body || root?.contains(now) === true;
  };
}
