import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type UpdateTag,
} from 'lexical';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import { readMarkdown } from '../../../shared/markdown/read-markdown';
import {
  type BlockPath,
  indexAtLine,
  leafInText,
  placeInText,
  type TextPlace,
} from '../../../shared/markdown/text-place';
import type { WrittenPlace } from '../../../shared/markdown/write-markdown';
import { $isLeafBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import type { PlanDocument } from '../document/plan-document';
import type { PlanPlace } from '../editor-handle';
import { $isListNode } from '../markdown/list';
import { $isItemNode } from '../markdown/list-item';
import { $isVerbatimNode } from '../markdown/verbatim';
import { type FarBlocks, scrollerOf } from '../viewport/far-blocks';
import { HIDDEN_Y } from './hidden-y';

function isTrace(node: LexicalNode): boolean {
  return !$isParagraphNode(node) || node.getTextContent().trim() !== '';
}

/** The children as the block tree counts them: an empty paragraph is none. */
function $counted(parent: ElementNode): readonly LexicalNode[] {
  const children = parent.getChildren();
  return $isListNode(parent) ? children.filter($isItemNode) : children.filter(isTrace);
}

function $pathTo(leaf: LexicalNode, plan: PlanDocument): BlockPath | null {
  const path: number[] = [];
  for (let at = leaf, parent = at.getParent(); parent; at = parent, parent = at.getParent()) {
    if (parent.getKey() === 'root') {
      const top = plan.indexOf(at);
      return top === null ? null : [top, ...path];
    }
    // The paragraphs of a cell are no pieces of their own.
    if ($isTableCellNode(parent)) continue;
    if ($isTableRowNode(parent) || $isTableNode(parent)) path.unshift(at.getIndexWithinParent());
    else
      path.unshift(
        Math.max(
          0,
          $counted(parent).findIndex((child) => child.is(at)),
        ),
      );
  }
  return null;
}

/** How many characters of a leaf stand before a point in it. */
function $offsetIn(leaf: ElementNode, point: PointType): number {
  let offset = 0;
  const visit = (parent: ElementNode): boolean => {
    for (const [index, child] of parent.getChildren().entries()) {
      if (point.type === 'element' && point.key === parent.getKey() && point.offset === index) return true;
      if ($isTextNode(child) && point.key === child.getKey()) {
        offset += point.offset;
        return true;
      }
      if ($isElementNode(child)) {
        if (visit(child)) return true;
      } else offset += child.getTextContentSize();
    }
    return point.key === parent.getKey();
  };
  visit(leaf);
  return offset;
}

function $selectIn(leaf: ElementNode, wanted: number): void {
  let left = wanted;
  const visit = (parent: ElementNode): boolean => {
    for (const child of parent.getChildren()) {
      if ($isElementNode(child)) {
        if (visit(child)) return true;
        continue;
      }
      const size = child.getTextContentSize();
      if ($isTextNode(child) && left <= size) {
        child.select(left, left);
        return true;
      }
      left -= size;
      if (left === 0 && !$isTextNode(child.getNextSibling())) {
        const index = child.getIndexWithinParent() + 1;
        parent.select(index, index);
        return true;
      }
    }
    return false;
  };
  if (wanted === 0 || !visit(leaf)) {
    if (wanted === 0) leaf.selectStart();
    else leaf.selectEnd();
  }
}

/** The node at the end of a path; the last one on the way that is there. */
function $nodeAt(plan: PlanDocument, path: BlockPath): LexicalNode | null {
  let node = plan.$nodeAt(path[0] ?? 0);
  for (const index of path.slice(1)) {
    if (!$isElementNode(node)) break;
    const children: readonly LexicalNode[] =
      $isTableNode(node) || $isTableRowNode(node) ? node.getChildren() : $counted(node);
    const child = children[index];
    if (!child) break;
    node = child;
  }
  while ($isElementNode(node) && !$isLeafBlock(node)) {
    const first: LexicalNode | null = node.getFirstChild();
    if (!first || first.isInline()) break;
    node = first;
  }
  return node;
}

/**
 * Reads a block's own text by itself, below as many lines as `above` says: what looks like front matter is that only at
 * the start of a plan.
 */
function readBlock({ line, text }: WrittenPlace): { readonly source: PlanSource; readonly above: number } {
  return line === 0 ? { source: readMarkdown(text), above: 0 } : { source: readMarkdown(`\n${text}`), above: 1 };
}

function $caret(plan: PlanDocument, places: readonly WrittenPlace[]): TextPlace | null {
  const selection = $textSelection();
  if (!selection) return null;
  const node = selection.focus.getNode();
  const leaf = $leafBlockOf(node) ?? node;
  const path = $pathTo(leaf, plan);
  const [top = 0, ...inner] = path ?? [];
  const block = places[top];
  if (!path || !block || !$isElementNode(leaf)) return null;
  if (inner.length === 0 && $isVerbatimNode(leaf)) {
    const before = leaf.getTextContent().slice(0, $offsetIn(leaf, selection.focus)).split('\n');
    return { line: block.line + before.length - 1, column: before[before.length - 1]?.length ?? 0 };
  }
  // The block's own text tells where each of its pieces stands, also where the plan was edited.
  const { source, above } = readBlock(block);
  const own = placeInText(source, [0, ...inner], leaf.getTextContent(), $offsetIn(leaf, selection.focus));
  return { line: block.line - above + (own?.line ?? above), column: own?.column ?? 0 };
}

function caretTop(root: HTMLElement): number | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || !root.contains(selection.focusNode)) return null;
  const { focusNode, focusOffset } = selection;
  if (!focusNode) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(focusNode, focusOffset);
  const box = range.getClientRects()[0];
  if (box) return box.top;
  // A caret in an empty element has no box of its own.
  const element =
    focusNode instanceof Element ? (focusNode.children[focusOffset] ?? focusNode) : focusNode.parentElement;
  return element?.getBoundingClientRect().top ?? null;
}

/** The line of the text that the first block in view shows at the view's upper edge. */
function $topSeen(
  plan: PlanDocument,
  places: readonly WrittenPlace[],
  root: HTMLElement,
  edge: number,
): PlanPlace['seen'] {
  const first = [...root.children].find((child) => child.getBoundingClientRect().bottom > edge);
  const node = first && $getNearestNodeFromDOMNode(first);
  const index = node ? plan.indexOf(node) : null;
  const block = index === null ? undefined : places[index];
  if (!first || !block) return { line: 0, y: 0 };
  const { top, height } = first.getBoundingClientRect();
  if (top >= edge || height === 0) return { line: block.line, y: top - edge };
  const lines = block.text.split('\n').length;
  return { line: block.line + Math.floor(((edge - top) / height) * lines), y: 0 };
}

/** Where the person is in the rich editor, in lines of the text that would be saved now. */
export function richPlace(editor: LexicalEditor, plan: PlanDocument): PlanPlace {
  const root = editor.getRootElement();
  const nowhere = { caret: null, seen: { line: 0, y: 0 } };
  const places = plan.places();
  if (!root || !places) return nowhere;
  const scroller = scrollerOf(root);
  const edge = scroller.getBoundingClientRect().top;
  return editor.read(() => {
    const caret = $caret(plan, places);
    const top = caret ? caretTop(root) : null;
    // Not on screen: only the caret tells where the person is.
    if (caret && scroller.clientHeight === 0) return { caret, seen: { line: caret.line, y: HIDDEN_Y } };
    if (caret && top !== null && top >= edge && top < edge + scroller.clientHeight) {
      return { caret, seen: { line: caret.line, y: top - edge } };
    }
    return { caret, seen: $topSeen(plan, places, root, edge) };
  });
}

/**
 * The leaf of a block at a place of the text. What is shown as its source needs no reading, and may be a text that takes
 * too long to read.
 */
function leafAt(
  editor: LexicalEditor,
  plan: PlanDocument,
  block: WrittenPlace,
  index: number,
  place: TextPlace,
): ReturnType<typeof leafInText> {
  const row = place.line - block.line;
  if (editor.read(() => $isVerbatimNode(plan.$nodeAt(index)))) {
    const offsetIn = (shown: string): number => {
      const lines = shown.split('\n');
      const above = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
      return Math.min(shown.length, above + Math.min(place.column, lines[row]?.length ?? 0));
    };
    return { path: [index], offsetIn };
  }
  const { source, above } = readBlock(block);
  return leafInText(source, { line: row + above, column: place.column });
}

/** Puts the caret at a place of the text, and leaves the focus and what is in view alone. `onBlock` is told its block first. */
export function selectRichPlace(
  editor: LexicalEditor,
  plan: PlanDocument,
  caret: TextPlace,
  tags: readonly UpdateTag[],
  onBlock?: (index: number) => void,
): void {
  const places = plan.places() ?? [];
  if (places.length === 0) return;
  const index = indexAtLine(
    places.map(({ line }) => line),
    caret.line,
  );
  const leaf = leafAt(editor, plan, places[index] ?? { line: 0, text: '' }, index, caret);
  onBlock?.(index);
  editor.update(
    () => {
      const node = $nodeAt(plan, [index, ...(leaf?.path.slice(1) ?? [])]);
      if ($isLeafBlock(node)) $selectIn(node, leaf?.offsetIn(node.getTextContent()) ?? 0);
      else if ($isElementNode(node)) node.selectStart();
      else node?.selectNext(0, 0);
    },
    { discrete: true, tag: [...tags] },
  );
}

/** Puts the caret and the scroll position of the rich editor where another view of the same text had them. */
export function goToRichPlace(editor: LexicalEditor, plan: PlanDocument, far: FarBlocks, place: PlanPlace): void {
  const root = editor.getRootElement();
  const places = plan.places();
  if (!root || !places || places.length === 0) {
    editor.focus();
    return;
  }
  const lines = places.map((block) => block.line);
  const { caret, seen } = place;
  const seenIndex = indexAtLine(lines, seen.line);
  const elementOf = (index: number) => {
    const key = editor.read(() => plan.$nodeAt(index)?.getKey());
    return key === undefined ? null : editor.getElementByKey(key);
  };
  const scroller = scrollerOf(root);
  const edge = () => scroller.getBoundingClientRect().top;
  if (caret) {
    selectRichPlace(editor, plan, caret, [], (index) => {
      const element = elementOf(index);
      if (element) far.show(element);
    });
  }
  editor.focus();
  const top = caret && caret.line === seen.line ? caretTop(root) : null;
  if (top !== null) {
    scroller.scrollTop += top - edge() - seen.y;
    return;
  }
  const element = elementOf(seenIndex);
  const block = places[seenIndex];
  if (!element || !block) return;
  far.show(element);
  const box = element.getBoundingClientRect();
  const part = (seen.line - block.line) / Math.max(1, block.text.split('\n').length);
  scroller.scrollTop += box.top + box.height * Math.min(1, part) - edge() - seen.y;
}
