import type { PlanEdit } from '../../shared/plan/edits/plan-edit';
import { applyEdit } from '../commands/plan-edits';
import type { Dialog } from '../store/view-state';
import { useDesk } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

/** Shows the lines elsewhere that follow an edit with their numbers and links, before anything is done. */
export function RenumberDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'renumber' }> }) {
  const desk = useDesk();
  const { id, title, edit, plain } = dialog;
  const { touched } = edit;

  function finish(chosen: PlanEdit | null): void {
    desk.view.getState().closeDialog();
    if (chosen) applyEdit(desk, id, chosen);
    else desk.editors.get(id)?.focus();
  }

  return (
    <ModalDialog title={title} onCancel={() => finish(null)}>
      <p className="dialog__text">
        {touched.length === 1 ? 'One other line follows' : `${touched.length} other lines follow`}, in one step that can
        be undone:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className="dialog__list touched" aria-label="Lines that change" tabIndex={0}>
        {touched.map(({ line, before, after }) => (
          <li key={line} className="touched__line">
            <span className="touched__number">Line {line}</span>
            <del className="touched__text">{before.trim()}</del>
            <ins className="touched__text">{after.trim()}</ins>
          </li>
        ))}
      </ul>
      <div className="dialog__buttons">
        <button type="button" className="button" onClick={() => finish(null)}>
          Cancel
        </button>
        {plain && (
          <button type="button" className="button" onClick={() => finish(plain)}>
            Without renumbering
          </button>
        )}
        <button type="button" className="button button--primary" data-first-focus onClick={() => finish(edit)}>
          Apply
        </button>
      </div>
    </ModalDialog>
  );
}
