/**
 * Has `prepare` called with each place that the page's selection is set to, before it is. Chromium looks for the nearest
 * visible place around a selection's end that is not laid out, in time that grows with the cube of what is hidden:
 * half a minute for 1,800 blocks. There is no event before the selection changes, so the document's own selection
 * object gets a method in front of the one that Lexical calls. Gives a clean-up.
 */
export function guardSelection(document: Document, prepare: (node: Node | null, offset: number) => void): () => void {
  const selection = document.getSelection();
  if (!selection) return () => undefined;
  const before = selection.setBaseAndExtent;
  const guarded: Selection['setBaseAndExtent'] = (anchor, anchorOffset, focus, focusOffset) => {
    prepare(anchor, anchorOffset);
    prepare(focus, focusOffset);
    before.call(selection, anchor, anchorOffset, focus, focusOffset);
  };
  selection.setBaseAndExtent = guarded;
  return () => {
    // Another editor of the window may have put its own in front since: the chain stays, and asks an editor that is gone nothing.
    if (selection.setBaseAndExtent === guarded) selection.setBaseAndExtent = before;
  };
}
