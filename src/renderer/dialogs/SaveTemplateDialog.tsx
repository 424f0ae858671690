import { useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { planOf } from '../../shared/plan/plan';
import { planTitle } from '../../shared/plan/plan-summary';
import { answerOf } from '../store/answer-of';
import { useDesk } from '../ui/desk-context';
import { FormButtons } from './FormButtons';
import { ModalDialog } from './ModalDialog';

/** Keeps the text of a plan as a template of the person's own. */
export function SaveTemplateDialog({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const [name, setName] = useState(() => {
    // Of the plan itself: what is known of the plan in front comes a moment after it.
    const blocks = desk.plans.getState().plans.find((plan) => plan.id === id)?.blocks ?? [];
    return planTitle(planOf(blocks)).slice(0, 80);
  });
  /** The name of a template that is there already: saving once more takes its place. */
  const [taken, setTaken] = useState<string | null>(null);
  const isEmpty = name.trim() === '';
  const isTaken = taken !== null && taken === name.trim();

  function leave(): void {
    desk.view.getState().closeDialog();
    desk.editors.get(id)?.focus();
  }

  async function save(): Promise<void> {
    const text = desk.plans.getState().sync(id)?.text;
    if (text === undefined || isEmpty) return;
    const wanted = name.trim();
    const result = await answerOf(() => desk.bridge.templateSave({ id, text, name: wanted, replaces: isTaken }));
    const view = desk.view.getState();
    if (!result.ok) view.tellProblem('Save as template', result.problem);
    else if (result.value === null) setTaken(wanted);
    else {
      leave();
      view.tellDone(`Saved the template “${result.value.file.replace(/\.md$/u, '')}”.`);
    }
  }

  return (
    <ModalDialog title="Save as template" onCancel={leave}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="field">
          <span className="field__name">Name</span>
          <input
            className="field__input"
            type="text"
            autoComplete="off"
            maxLength={120}
            data-first-focus
            value={name}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className="dialog__text" role="status">
          {isTaken
            ? 'A template of this name is there already. Replace it, or choose another name.'
            : 'New plans can start with this text; the day and your name are put into its fields.'}
        </p>
        <FormButtons submit={isTaken ? 'Replace' : 'Save'} disabled={isEmpty} onCancel={leave} />
      </form>
    </ModalDialog>
  );
}
