import { useMemo, useState } from 'react';
import { chooseOption } from '../../shared/plan/edits/choose-option';
import { readPlanText } from '../../shared/plan/edits/text-lines';
import { applyEdit } from '../commands/plan-edits';
import type { Dialog } from '../store/view-state';
import { useDesk } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

function Sides({ name, points }: { readonly name: string; readonly points: readonly string[] }) {
  return (
    <>
      <h4 className="options__side">{name}</h4>
      {points.length === 0 ? (
        <p className="faint">None yet</p>
      ) : (
        <ul className="options__points">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A decision's options side by side with what speaks for and against them; one can be chosen. */
export function OptionsDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'options' }> }) {
  const desk = useDesk();
  const { id, decision: index } = dialog;
  const text = useMemo(() => desk.editors.get(id)?.getText() ?? '', [desk, id]);
  const decision = useMemo(() => readPlanText(text).plan.decisions[index], [text, index]);
  const [chosen, setChosen] = useState(decision?.chosenOption ?? null);

  function finish(option: number | null): void {
    desk.view.getState().closeDialog();
    const edit = option === null ? null : chooseOption(text, index, option);
    if (edit) applyEdit(desk, id, edit);
    else desk.editors.get(id)?.focus();
  }

  const title = decision?.number == null ? (decision?.title ?? '') : `Decision ${decision.number}: ${decision.title}`;
  return (
    <ModalDialog title={title} onCancel={() => finish(null)} wide>
      <fieldset className="options">
        <legend className="visually-hidden">Chosen option</legend>
        {(decision?.options ?? []).map((option, at) => (
          <label key={option.name} className="options__one">
            <span className="options__name">
              <input
                type="radio"
                name="option"
                checked={chosen === at}
                data-first-focus={at === (chosen ?? 0) ? true : undefined}
                onChange={() => setChosen(at)}
              />
              {option.name}
            </span>
            {option.text !== '' && <span>{option.text}</span>}
            <Sides name="Pros" points={option.pros} />
            <Sides name="Cons" points={option.cons} />
          </label>
        ))}
      </fieldset>
      <div className="dialog__buttons">
        <button type="button" className="button" onClick={() => finish(null)}>
          Cancel
        </button>
        <button
          type="button"
          className="button button--primary"
          disabled={chosen === null || chosen === decision?.chosenOption}
          onClick={() => finish(chosen)}
        >
          Choose
        </button>
      </div>
    </ModalDialog>
  );
}
