import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import {
  $getEditor,
  $isRangeSelection,
  type BaseSelection,
  type RangeSelection,
  type SerializedLexicalNode,
} from 'lexical';
import { $isAtEnd, $isAtStart, $leafBlockOf } from '../caret/leaf-block';

/** The type under which the editor's own nodes travel. */
export const OWN_TYPE = 'application/x-lexical-editor';

/**
 * Names this window. Source ids mean something in the window that gave them alone, and a web page can write our type to
 * the clipboard: what does not carry the name is not taken as nodes.
 */
const WINDOW = crypto.randomUUID();

/** The selected nodes with their source ids; null if nothing is selected. */
export function $ownData(selection: BaseSelection | null): string | null {
  if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return null;
  const { namespace, nodes: all } = $generateJSONFromSelectedNodes($getEditor(), selection);
  const nodes = $isRangeSelection(selection) ? $withoutOpenEnds(all, selection) : all;
  return nodes.length === 0 ? null : JSON.stringify({ window: WINDOW, namespace, nodes });
}

/** A selection of whole blocks ends at the start of the next one, or starts at the end of the one before, of which it holds nothing. */
function $withoutOpenEnds<T extends object>(nodes: readonly T[], selection: RangeSelection): readonly T[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = [$leafBlockOf(start.getNode()), $leafBlockOf(end.getNode())];
  let kept = [...nodes];
  const isOpen = (node: T | undefined) => kept.length > 1 && node !== undefined && 'children' in node && isEmpty(node);
  if (last !== null && !last.is(first) && $isAtStart(end, last) && isOpen(kept.at(-1))) kept = kept.slice(0, -1);
  if (first !== null && !first.is(last) && $isAtEnd(start, first) && !first.isEmpty() && isOpen(kept[0]))
    kept = kept.slice(1);
  return kept;
}

function isEmpty(node: object): boolean {
  return 'children' in node && Array.isArray(node.children) && node.children.every(isEmpty);
}

function nodesIn(data: string): readonly SerializedLexicalNode[] | null {
  if (!data.startsWith(`{"window":"${WINDOW}"`)) return null;
  const payload: { readonly nodes: readonly SerializedLexicalNode[] } = JSON.parse(data);
  return payload.nodes;
}

/** Puts nodes that were copied in this window at the selection, source ids included. False for any other data. */
export function $insertOwnData(data: string, selection: BaseSelection): boolean {
  const nodes = nodesIn(data);
  if (nodes === null) return false;
  $insertGeneratedNodes($getEditor(), $generateNodesFromSerializedNodes([...nodes]), selection);
  return true;
}
