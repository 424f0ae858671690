import { useEffect, useState } from 'react';
import type { OwnTemplates, TemplateChoice } from '../../shared/ipc/template-requests';
import { TEMPLATES } from '../../shared/plan/templates/template-list';
import { answerOf } from '../store/answer-of';
import { useDesk } from '../ui/desk-context';
import { FormButtons } from './FormButtons';
import { ModalDialog } from './ModalDialog';

function isSame(a: TemplateChoice, b: TemplateChoice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Asks what a new plan is to start with: one of our templates, or one of the person's own. */
export function NewFromDialog() {
  const desk = useDesk();
  const [choice, setChoice] = useState<TemplateChoice>({ kind: 'built-in', id: 'implementation-plan' });
  const [own, setOwn] = useState<OwnTemplates | null>(null);

  useEffect(() => {
    void answerOf(() => desk.bridge.templateList()).then((result) => {
      if (result.ok) setOwn(result.value);
      else desk.view.getState().tellProblem('Templates', result.problem);
    });
  }, [desk]);

  function create(wanted: TemplateChoice | null): void {
    const { closeDialog, activeId } = desk.view.getState();
    closeDialog();
    if (wanted !== null) void desk.plans.getState().newPlanFrom(wanted);
    else desk.editors.get(activeId)?.focus();
  }

  async function chooseFolder(): Promise<void> {
    const result = await answerOf(() => desk.bridge.templateChooseFolder());
    if (!result.ok) desk.view.getState().tellProblem('Templates', result.problem);
    else if (result.value !== null) setOwn(result.value);
  }

  const card = (each: TemplateChoice, name: string, description: string, isFirst = false) => (
    <label key={JSON.stringify(each)} className="template" onDoubleClick={() => create(each)}>
      <input
        type="radio"
        name="template"
        data-first-focus={isFirst || undefined}
        checked={isSame(each, choice)}
        onChange={() => setChoice(each)}
      />
      <span className="template__name">{name}</span>
      {description !== '' && <span className="template__words">{description}</span>}
    </label>
  );

  return (
    <ModalDialog title="New from template" onCancel={() => create(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create(choice);
        }}
      >
        <fieldset className="templates">
          <legend className="visually-hidden">Template</legend>
          {TEMPLATES.map(({ id, name, description }, index) =>
            card({ kind: 'built-in', id }, name, description, index === 0),
          )}
          <h3 className="templates__title">Your templates</h3>
          {own?.templates.map(({ file, name, title }) =>
            card({ kind: 'own', file }, name, title === name ? '' : title),
          )}
          {own?.templates.length === 0 && (
            <p className="templates__none">
              None yet. “Save as template…” in the File menu makes one of the plan in front.
            </p>
          )}
        </fieldset>
        {own !== null && (
          <p className="templates__folder">
            <span className="templates__path" title={own.folder}>
              In {own.folder}
            </span>
            <button type="button" className="panel__link" onClick={() => void chooseFolder()}>
              Another folder…
            </button>
          </p>
        )}
        <FormButtons submit="Create" onCancel={() => create(null)} />
      </form>
    </ModalDialog>
  );
}
