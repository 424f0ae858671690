import {
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import type { ImageWords } from '../../../shared/images/image-words';
import { changedImage, imageMarkdown, readImageSource } from '../../../shared/markdown/image-source';
import type { References } from '../../../shared/markdown/link-references';
import { $isSourceBlock, $leafBlockOf } from '../caret/leaf-block';
import { $createImageNode, $isImageNode, type PlanImageNode } from '../markdown/image';

/** The image that is selected, alone; null for any other selection. */
export function $selectedImage(): PlanImageNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [only, ...others] = selection.getNodes();
  return others.length === 0 && $isImageNode(only) ? only : null;
}

export function $selectImage(image: PlanImageNode): void {
  const selection = $createNodeSelection();
  selection.add(image.getKey());
  $setSelection(selection);
}

/** Puts the caret behind a block of source, where an image can stand. */
function $leaveSource(): void {
  const selection = $getSelection();
  const leaf = $isRangeSelection(selection) ? $leafBlockOf(selection.anchor.getNode()) : null;
  if (!$isSourceBlock(leaf)) return;
  const paragraph = $createParagraphNode();
  leaf.insertAfter(paragraph);
  paragraph.select();
}

/** Puts images at the caret, or at the end of a plan without one. */
export function $insertImages(images: readonly ImageWords[]): void {
  if (images.length === 0) return;
  if ($isNodeSelection($getSelection())) $getSelection()?.getNodes()[0]?.selectNext();
  if (!$isRangeSelection($getSelection())) {
    const last = $getRoot().getLastChild();
    const end = $isElementNode(last) && !last.isShadowRoot() ? last : $createParagraphNode();
    if (end !== last) $getRoot().append(end);
    end.selectEnd();
  }
  $leaveSource();
  const nodes = images.flatMap<LexicalNode>(({ alt, address }, index) => [
    ...(index > 0 ? [$createTextNode(' ')] : []),
    $createImageNode(imageMarkdown(alt, address)),
  ]);
  $getSelection()?.insertNodes(nodes);
}

/** Gives the selected image another description or address. */
export function $changeImage(now: ImageWords, references: References): void {
  const image = $selectedImage();
  const was = image && readImageSource(image.getSource(), references);
  if (!image || !was) return;
  const source = changedImage(image.getSource(), now, was);
  if (source !== image.getSource()) image.setSource(source);
}
