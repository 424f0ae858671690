import { answerClose } from '../store/closing';
import { isUnsaved } from '../store/open-plan';
import type { Dialog } from '../store/view-state';
import { useDesk, usePlans } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

/** Asks what becomes of edits before plans or the window are closed. */
export function CloseDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'close' }> }) {
  const desk = useDesk();
  const plans = usePlans((state) => state.plans);
  const edited = plans.filter((plan) => isUnsaved(plan) && dialog.ids.includes(plan.id));
  const [first] = edited;
  const many = edited.length > 1;
  const cancel = () => desk.view.getState().closeDialog();
  return (
    <ModalDialog
      role="alertdialog"
      title={many ? `Save the changes to ${edited.length} plans?` : `Save the changes to “${first?.name ?? ''}”?`}
      onCancel={cancel}
    >
      {many && (
        <ul className="dialog__list">
          {edited.map((plan) => (
            <li key={plan.id}>
              <strong>{plan.name}</strong>
              <span className="faint"> {plan.folder ?? 'not saved yet'}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="dialog__text">What you changed since the last save is lost if you don’t save it.</p>
      <div className="dialog__buttons">
        <button type="button" className="button button--apart" onClick={() => void answerClose(desk, 'discard')}>
          Don't save
        </button>
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
        <button
          type="button"
          className="button button--primary"
          data-first-focus
          onClick={() => void answerClose(desk, 'save')}
        >
          {many ? 'Save all' : 'Save'}
        </button>
      </div>
    </ModalDialog>
  );
}
