import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import { $getEditor, $isRangeSelection, type BaseSelection, type SerializedLexicalNode } from 'lexical';

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
  const { namespace, nodes } = $generateJSONFromSelectedNodes($getEditor(), selection);
  return nodes.length === 0 ? null : JSON.stringify({ window: WINDOW, namespace, nodes });
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
