import { defineExtension } from 'lexical';

const EVENTS = ['keydown', 'beforeinput', 'paste', 'cut', 'copy'] as const;

type Place = readonly [Node | null, number, Node | null, number];

function placeOf(document: Document): Place {
  const selection = document.getSelection();
  return [
    selection?.anchorNode ?? null,
    selection?.anchorOffset ?? 0,
    selection?.focusNode ?? null,
    selection?.focusOffset ?? 0,
  ];
}

function listen(root: HTMLElement): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const document = root.ownerDocument;
  let told = placeOf(document);
  document.addEventListener(
    'selectionchange',
    () => {
      told = placeOf(document);
    },
    { signal },
  );
  const settle = (event: Event): void => {
    if ((event instanceof KeyboardEvent || event instanceof InputEvent) && event.isComposing) return;
    const now = placeOf(document);
    if (now.every((part, index) => part === told[index])) return;
    document.dispatchEvent(new Event('selectionchange'));
  };
  for (const name of EVENTS) root.addEventListener(name, settle, { capture: true, signal });
  return () => abort.abort();
}

/**
 * The browser tells of a moved caret in a task of its own, and in a large plan the next key can come before it: a click
 * followed at once by Enter would then split the block that held the caret before. So a key first makes sure that the
 * editor knows where the caret is.
 */
export const SettleSelectionExtension = defineExtension({
  name: 'plandesk/settle-selection',
  register: (editor) => editor.registerRootListener((root) => (root === null ? undefined : listen(root))),
});
