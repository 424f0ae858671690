import type { PlanId } from '../../shared/ipc/contract';
import { useDesk, usePlans } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

/** Asks before edits give way to the text on disk. */
export function RevertDialog({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const name = usePlans((state) => state.plans.find((plan) => plan.id === id)?.name ?? '');
  const close = () => desk.view.getState().closeDialog();
  return (
    <ModalDialog role="alertdialog" title={`Revert “${name}” to the saved text?`} onCancel={close}>
      <p className="dialog__text">
        What you changed since the last save is lost, and Undo cannot bring it back. The file on disk stays as it is.
      </p>
      <div className="dialog__buttons">
        <button type="button" className="button" data-first-focus onClick={close}>
          Cancel
        </button>
        <button
          type="button"
          className="button button--danger"
          onClick={() => {
            close();
            void desk.plans.getState().revert(id);
          }}
        >
          Revert
        </button>
      </div>
    </ModalDialog>
  );
}
