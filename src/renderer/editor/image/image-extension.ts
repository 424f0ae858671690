import { DecoratorTextExtension } from '@lexical/extension';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  isDOMNode,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
} from 'lexical';
import { $isImageNode, PlanImageNode } from '../markdown/image';
import { $selectedImage, $selectImage } from './edit-image';
import { droppedImages, pastedImages } from './pasted-images';

export interface ImageQuestions {
  /** The person pasted or dropped picture files. */
  readonly onAddImages?: (files: readonly File[]) => void;
  /** The person asked to edit the image that is selected. */
  readonly onAskImage?: () => void;
}

function $imageAt(target: EventTarget | null): PlanImageNode | null {
  const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null;
  return $isImageNode(node) ? node : null;
}

/**
 * A click beside a selected image puts the caret there. The editor sees to that itself, unless the selection on the page
 * has just changed for another reason, as a copied image changes it.
 */
function $leaveImages(editor: LexicalEditor, event: MouseEvent): void {
  const selection = $getSelection();
  if (!$isNodeSelection(selection) || !selection.getNodes().some($isImageNode)) return;
  const target = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
  if ($isDecoratorNode(target)) return;
  const range = $createRangeSelectionFromDom(editor.getRootElement()?.ownerDocument.getSelection() ?? null, editor);
  if (range !== null) $setSelection(range);
}

/** Marks the images that are selected. */
function markSelected(editor: LexicalEditor): () => void {
  let marked: ReadonlySet<NodeKey> = new Set();
  return editor.registerUpdateListener(({ editorState }) => {
    const now = editorState.read(() => {
      const selection = $getSelection();
      const nodes = $isNodeSelection(selection) ? selection.getNodes().filter($isImageNode) : [];
      return new Set(nodes.map((node) => node.getKey()));
    });
    if (now.size === 0 && marked.size === 0) return;
    for (const key of marked) if (!now.has(key)) editor.getElementByKey(key)?.classList.remove('plan-image--selected');
    for (const key of now) editor.getElementByKey(key)?.classList.add('plan-image--selected');
    marked = now;
  });
}

/** Images: chosen by a click or the arrows, edited by Enter or a double click, and brought in by paste and drop. */
export const imageExtension = ({ onAddImages, onAskImage }: ImageQuestions) =>
  defineExtension({
    name: 'plandesk/image',
    nodes: () => [PlanImageNode],
    dependencies: [DecoratorTextExtension],
    register: (editor) =>
      mergeRegister(
        markSelected(editor),
        editor.registerCommand(
          CLICK_COMMAND,
          (event) => {
            const image = $imageAt(event.target);
            if (image === null) {
              $leaveImages(editor, event);
              return false;
            }
            $selectImage(image);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            if ($selectedImage() === null || onAskImage === undefined) return false;
            event?.preventDefault();
            onAskImage();
            return true;
          },
          COMMAND_PRIORITY_NORMAL,
        ),
        editor.registerRootListener((root) => {
          if (root === null) return undefined;
          const ask = (event: MouseEvent): void => {
            if (editor.read(() => $imageAt(event.target)) === null) return;
            event.preventDefault();
            onAskImage?.();
          };
          root.addEventListener('dblclick', ask);
          return () => root.removeEventListener('dblclick', ask);
        }),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const files = 'clipboardData' in event ? pastedImages(event.clipboardData) : [];
            if (files.length === 0 || onAddImages === undefined) return false;
            event.preventDefault();
            onAddImages(files);
            return true;
          },
          COMMAND_PRIORITY_NORMAL,
        ),
        editor.registerCommand(
          DRAG_DROP_PASTE,
          (files) => {
            const images = droppedImages(files);
            if (images.length === 0 || onAddImages === undefined) return false;
            onAddImages(images);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
  });
