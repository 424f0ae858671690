import { $getSelection, $setSelection, type LexicalEditor, PASTE_TAG, type UpdateListenerPayload } from 'lexical';
import { type Clipping, type Content, type HtmlReader, htmlContent, textContent } from './clipping';
import type { Place } from './foreign-blocks';
import { $insertContent } from './insert-content';

let known: HtmlReader | null = null;

/** What reads HTML is large: it is loaded at the first such paste of a window. */
async function load(): Promise<HtmlReader> {
  known ??= await import('./clean-html');
  return known;
}

function changesText({ dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
  return dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has('historic');
}

/** Inserts foreign HTML at once or, the first time, as soon as it can be read. */
export class HtmlPaste {
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly editor: LexicalEditor,
    private readonly loadReader: () => HtmlReader | Promise<HtmlReader> = () => known ?? load(),
  ) {}

  /** Inserts at the selection as it is now. Pastes come in the order they were made. */
  $insert(clipping: Clipping, place: Place): void {
    const reader = this.loadReader();
    if (!(reader instanceof Promise)) {
      $insertContent(this.editor, htmlContent(reader, clipping, place));
      return;
    }
    const selection = $getSelection()?.clone() ?? null;
    let isOver = false;
    let hasChanged = false;
    const stop = this.editor.registerUpdateListener((payload) => {
      // The update that this is asked for in may be told of yet.
      hasChanged ||= isOver && changesText(payload);
    });
    queueMicrotask(() => {
      isOver = true;
    });
    const content = reader.then(
      (ready): Content => htmlContent(ready, clipping, place),
      (): Content => textContent(clipping.text, place),
    );
    this.#last = this.#last.then(async () => {
      const read = await content;
      stop();
      if (this.editor.getRootElement() === null) return;
      this.editor.update(
        () => {
          // Where the text has changed meanwhile, the old place may be another: the caret is what the person sees.
          if (!hasChanged && selection) $setSelection(selection.clone());
          $insertContent(this.editor, read);
        },
        { tag: PASTE_TAG },
      );
    });
  }
}
