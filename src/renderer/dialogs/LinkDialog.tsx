import { useId, useMemo, useState } from 'react';
import { anchorOfAddress } from '../../shared/plan/anchor-block';
import { changeDefinition } from '../../shared/plan/edits/change-definition';
import { anchorsIn } from '../../shared/plan/heading-anchors';
import type { Dialog } from '../store/view-state';
import { useDesk, usePlans } from '../ui/desk-context';
import { useDraft } from '../ui/use-draft';
import { FormButtons } from './FormButtons';
import { type HeadingChoice, HeadingChoices, headingChoices } from './HeadingChoices';
import { ModalDialog } from './ModalDialog';

/**
 * Asks for the address of a link, or takes the link away. Headings of the plan are offered behind a `#`. The address of
 * a reference is changed in its definition, for all links that name it.
 */
export function LinkDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'link' }> }) {
  const desk = useDesk();
  const listId = useId();
  const noteId = useId();
  const [address, setAddress] = useState(dialog.href ?? '');
  const [at, setAt] = useState(-1);
  const [isShut, setShut] = useState(dialog.href !== null);
  const [isForAll, setForAll] = useState(true);
  const reference = useMemo(() => desk.editors.get(dialog.id)?.linkReference() ?? null, [desk, dialog.id]);
  const blocks = usePlans((state) => state.plans.find((plan) => plan.id === dialog.id)?.blocks);
  const anchors = useMemo(() => anchorsIn(blocks ?? []), [blocks]);
  const trimmed = address.trim();
  const anchor = anchorOfAddress(trimmed);
  const choices = useMemo(
    () => (anchor === null || isShut ? [] : headingChoices(anchors, trimmed)),
    [anchors, anchor, isShut, trimmed],
  );
  const isDead =
    anchor !== null && anchor !== '' && anchor !== 'top' && !anchors.some((each) => each.anchor === anchor);

  /** Undefined leaves the plan as it is. */
  function finish(href?: string | null): void {
    desk.view.getState().closeDialog();
    const editor = desk.editors.get(dialog.id);
    if (editor && typeof href === 'string' && reference !== null && isForAll && href !== dialog.href) {
      const text = changeDefinition(editor.getText(), reference, href);
      if (text !== null) {
        const place = editor.place();
        editor.replaceText(text);
        editor.goToPlace(place);
        return;
      }
    }
    if (href !== undefined && href !== dialog.href) editor?.setLink(href);
    editor?.focus();
  }

  useDraft(dialog.id, trimmed === '' || trimmed === dialog.href ? null : trimmed, {
    at: 'dialog',
    // An address is one word, and often pasted: it is not worth a second way of making a link.
    textWith: () => null,
    take: () => {
      finish(trimmed);
      return true;
    },
  });

  function choose({ anchor: chosen }: HeadingChoice): void {
    setAddress(`#${chosen}`);
    setShut(true);
    setAt(-1);
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (choices.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = choices[at];
    if (step !== undefined) setAt((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
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
            placeholder="https://…, another-plan.md or #heading"
            aria-describedby={noteId}
            {...(choices.length > 0 && { 'aria-controls': listId, 'aria-autocomplete': 'list' })}
            {...(choices[at] && { 'aria-activedescendant': `${listId}-${at}` })}
            value={address}
            onFocus={(event) => event.target.select()}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setAddress(event.target.value);
              setShut(false);
              setAt(-1);
            }}
          />
        </label>
        {choices.length > 0 && <HeadingChoices id={listId} choices={choices} at={at} onChoose={choose} />}
        <p className="field__note" id={noteId} role="status">
          {isDead ? 'No heading of this plan is called that.' : ''}
        </p>
        {reference !== null && (
          <label className="link-dialog__all">
            <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.target.checked)} />
            <span>For all links that use “{reference}”, in its definition</span>
          </label>
        )}
        <FormButtons submit="Apply" disabled={trimmed === ''} onCancel={() => finish()}>
          {dialog.href !== null && (
            <button type="button" className="button button--apart" onClick={() => finish(null)}>
              Remove
            </button>
          )}
        </FormButtons>
      </form>
    </ModalDialog>
  );
}
