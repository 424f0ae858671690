import { useState } from 'react';
import { renameHeading } from '../../shared/plan/edits/rename-heading';
import { applyEdit } from '../commands/plan-edits';
import type { Dialog } from '../store/view-state';
import { useDesk } from '../ui/desk-context';
import { useDraft } from '../ui/use-draft';
import { FormButtons } from './FormButtons';
import { ModalDialog } from './ModalDialog';

/** The links of a longer text are not looked for with each key: then the journal does without the words. In characters. */
const LONGEST = 400_000;

/** Asks for a heading's new words; the links to it follow. */
export function RenameDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'rename' }> }) {
  const desk = useDesk();
  const [words, setWords] = useState(dialog.words);
  const isEmpty = words.trim() === '';

  function finish(wanted: string | null): void {
    desk.view.getState().closeDialog();
    const editor = desk.editors.get(dialog.id);
    const edit = wanted === null || !editor ? null : renameHeading(editor.getText(), dialog.headingIndex, wanted);
    if (edit) applyEdit(desk, dialog.id, edit);
    else editor?.focus();
  }

  useDraft(dialog.id, isEmpty || words === dialog.words ? null : words, {
    at: 'dialog',
    textWith: (text) =>
      text.length > LONGEST ? null : (renameHeading(text, dialog.headingIndex, words)?.text ?? null),
    take: () => {
      finish(words);
      return true;
    },
  });

  return (
    <ModalDialog title="Rename heading" onCancel={() => finish(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) finish(words);
        }}
      >
        <label className="field">
          <span className="field__name">Heading</span>
          <input
            className="field__input"
            type="text"
            autoComplete="off"
            data-first-focus
            value={words}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <p className="dialog__text">Links to this heading in the plan follow.</p>
        <FormButtons submit="Rename" disabled={isEmpty} onCancel={() => finish(null)} />
      </form>
    </ModalDialog>
  );
}
