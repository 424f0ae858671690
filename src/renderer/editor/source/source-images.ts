import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { droppedImages, pastedImages } from '../image/pasted-images';

/** Picture files that are pasted at the caret or dropped on a place of the text; the caret goes to that place. */
export function sourceImages(onAddImages: (files: readonly File[]) => void): Extension {
  return EditorView.domEventHandlers({
    paste: (event) => {
      const files = pastedImages(event.clipboardData);
      if (files.length > 0) onAddImages(files);
      return files.length > 0;
    },
    drop: (event, view) => {
      const files = droppedImages([...(event.dataTransfer?.files ?? [])]);
      if (files.length === 0) return false;
      view.dispatch({ selection: { anchor: view.posAtCoords({ x: event.clientX, y: event.clientY }, false) } });
      onAddImages(files);
      return true;
    },
  });
}
