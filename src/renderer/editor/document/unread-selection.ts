/**
 * Keeps React from reading the selection of the editor. At each commit, of any part of the window, React walks through all
 * of a focused editable element to note the selection as offsets: some 60 ms in a plan of a megabyte. It takes for editable
 * what this property says is; browser and editor go by the attribute. The selection is the editor's own to keep.
 */
export function keepSelectionUnread(root: HTMLElement): void {
  Object.defineProperty(root, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => root.setAttribute('contenteditable', value),
  });
}
