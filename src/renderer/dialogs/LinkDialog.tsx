import { useState } from 'react';
import type { Dialog } from '../store/view-state';
import { useDesk } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

/** Asks for the address of a link, or takes the link away. */
export function LinkDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'link' }> }) {
  const desk = useDesk();
  const [address, setAddress] = useState(dialog.href ?? '');
  const trimmed = address.trim();

  /** Undefined leaves the plan as it is. */
  function finish(href?: string | null): void {
    desk.view.getState().closeDialog();
    const editor = desk.editors.get(dialog.id);
    if (href !== undefined) editor?.setLink(href);
    editor?.focus();
  }

  return (
    <ModalDialog title="Link" onCancel={() => finish()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== '') finish(trimmed);
        }}
      >
        <label className="field">
          <span className="field__name">Address</span>
          <input
            className="field__input"
            type="text"
            spellCheck={false}
            autoComplete="off"
            data-first-focus
            placeholder="https://… or another-plan.md"
            value={address}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <div className="dialog__buttons">
          {dialog.href !== null && (
            <button type="button" className="button button--apart" onClick={() => finish(null)}>
              Remove
            </button>
          )}
          <button type="button" className="button" onClick={() => finish()}>
            Cancel
          </button>
          <button type="submit" className="button button--primary" disabled={trimmed === ''}>
            Apply
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
