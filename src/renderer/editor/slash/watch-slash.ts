import { $getNodeByKey, $isParagraphNode, type LexicalEditor, type NodeKey } from 'lexical';
import { $cellOf, $isAtEnd, $leafBlockOf, $textSelection } from '../caret/leaf-block';

/** A slash at the start of an empty block, and what was typed behind it: the person looks for something to insert. */
export interface SlashRequest {
  /** The words behind the slash. */
  readonly query: string;
  /** The editable element, which keeps the focus. */
  readonly root: HTMLElement;
  /** Where the words stand in the window now. */
  readonly box: () => DOMRect | null;
  /** Takes the slash and the words out of the plan: something is inserted in their place. */
  readonly take: () => void;
  /** Leaves the slash as a character of the plan. */
  readonly close: () => void;
}

const SLASH = /^\/([\p{L}\p{N} ]{0,30})$/u;

function $slashAtCaret(): { readonly key: NodeKey; readonly query: string } | null {
  const selection = $textSelection();
  if (selection === null || !selection.isCollapsed()) return null;
  const block = $leafBlockOf(selection.anchor.getNode());
  if (!$isParagraphNode(block) || $cellOf(block) !== null || !$isAtEnd(selection.anchor, block)) return null;
  const match = SLASH.exec(block.getTextContent());
  return match ? { key: block.getKey(), query: match[1] ?? '' } : null;
}

/** Tells of a slash typed into an empty block, of what follows it, and with null that it is over. */
export function watchSlash(editor: LexicalEditor, onSlash: (request: SlashRequest | null) => void): () => void {
  let open: NodeKey | null = null;
  const close = () => {
    if (open === null) return;
    open = null;
    onSlash(null);
  };
  const take = () => {
    const key = open;
    close();
    editor.update(
      () => {
        const block = key === null ? null : $getNodeByKey(key);
        if ($isParagraphNode(block)) block.clear().select();
      },
      { discrete: true },
    );
  };
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    const now = editorState.read($slashAtCaret);
    if (open === null) {
      const isTyped = now?.query === '' && !tags.has('historic') && !tags.has('paste');
      if (!isTyped) return;
      const before = prevEditorState.read(() => $getNodeByKey(now.key)?.getTextContent());
      if (before !== '') return;
      open = now.key;
    }
    const root = editor.getRootElement();
    if (now === null || now.key !== open || root === null) {
      close();
      return;
    }
    const box = () => editor.getElementByKey(now.key)?.getBoundingClientRect() ?? null;
    onSlash({ query: now.query.trim(), root, box, take, close });
  });
  return () => {
    stop();
    close();
  };
}
