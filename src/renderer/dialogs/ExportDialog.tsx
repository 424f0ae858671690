import type { PlanId } from '../../shared/ipc/contract';
import { printChoice } from '../preview/print-choice';
import { useDesk, usePlans, usePreferences, useSettings, useView } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

const PAPERS = [
  { paper: 'a4', name: 'A4', size: '210 × 297 mm' },
  { paper: 'letter', name: 'Letter', size: '8.5 × 11 in' },
] as const;

/** Asks for the paper of a PDF; where it goes is asked by the system's own dialog after it. */
export function ExportDialog({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const name = usePlans((state) => state.plans.find((plan) => plan.id === id)?.name ?? '');
  const usual = useSettings((settings) => settings.paper);
  const options = printChoice(usePreferences(id), usual);
  const chosen = useView((view) => view.paper) ?? options.paper;
  const setPaper = useView((view) => view.setPaper);
  const close = () => desk.view.getState().closeDialog();
  return (
    <ModalDialog title={`Export “${name}” to PDF`} onCancel={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void desk.plans.getState().exportPdf(id, { ...options, paper: chosen });
        }}
      >
        <fieldset className="papers">
          <legend className="field__name">Paper</legend>
          {PAPERS.map(({ paper, name: label, size }) => (
            <label key={paper} className="papers__choice">
              <input
                type="radio"
                name="paper"
                value={paper}
                checked={paper === chosen}
                onChange={() => setPaper(paper)}
                aria-label={label}
              />
              <span className={`papers__sheet papers__sheet--${paper}`} aria-hidden="true" />
              <span>
                <strong>{label}</strong>
                <span className="papers__size">{size}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="dialog__buttons">
          <button
            type="button"
            className="button button--apart"
            onClick={() => {
              close();
              desk.plans.getState().sync(id);
              desk.view.getState().setPreviewed(true);
            }}
          >
            Preview and options
          </button>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button button--primary" data-first-focus>
            Export
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
