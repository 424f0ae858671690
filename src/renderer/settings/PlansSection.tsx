import { useEffect, useRef, useState } from 'react';
import { RULES } from '../../shared/plan/readiness/rules';
import { answerOf } from '../store/answer-of';
import { useDesk, useSettings } from '../ui/desk-context';
import { SettingRow } from './SettingRow';

const MOST = 200;

/** What is filled into plans, and what they are asked for before a review. */
export function PlansSection() {
  return (
    <>
      <OwnerName />
      <TemplatesFolder />
      <ReadinessRules />
    </>
  );
}

function OwnerName() {
  const name = useSettings((settings) => settings.ownerName);
  const change = useSettings((settings) => settings.change);
  const [draft, setDraft] = useState(name);
  const latest = useRef(draft);

  const keep = () => {
    const trimmed = latest.current.trim();
    if (trimmed !== name) void change({ ownerName: trimmed });
  };
  const keepLatest = useRef(keep);
  keepLatest.current = keep;
  // Also where the dialog is closed from within the field.
  useEffect(() => () => keepLatest.current(), []);

  return (
    <SettingRow name="Your name" about="Offered where a plan asks for an owner.">
      {({ nameId, aboutId }) => (
        <input
          type="text"
          className="field__input setting__text"
          aria-labelledby={nameId}
          aria-describedby={aboutId}
          spellCheck={false}
          autoComplete="off"
          maxLength={MOST}
          value={draft}
          onChange={(event) => {
            latest.current = event.target.value;
            setDraft(event.target.value);
          }}
          onBlur={keep}
        />
      )}
    </SettingRow>
  );
}

function TemplatesFolder() {
  const desk = useDesk();
  const folder = useSettings((settings) => settings.templatesFolder);

  async function choose(): Promise<void> {
    const result = await answerOf(() => desk.bridge.templateChooseFolder());
    if (!result.ok) desk.view.getState().tellProblem('Templates', result.problem);
  }

  return (
    <SettingRow name="Your templates" about={folder === null ? 'In Plandesk’s own folder.' : `In ${folder}.`}>
      {({ nameId, aboutId }) => (
        <button
          type="button"
          className="button"
          aria-labelledby={`${nameId} templates-folder`}
          aria-describedby={aboutId}
          onClick={() => void choose()}
        >
          <span id="templates-folder">Choose folder…</span>
        </button>
      )}
    </SettingRow>
  );
}

function ReadinessRules() {
  const off = useSettings((settings) => settings.readinessOff);
  const change = useSettings((settings) => settings.change);

  function turn(rule: string, isOn: boolean): void {
    void change({ readinessOff: [...off.filter((each) => each !== rule), ...(isOn ? [] : [rule])] });
  }

  return (
    <fieldset className="setting-list">
      <legend className="setting__name">Readiness</legend>
      <p className="setting__about">
        What Plandesk asks of every plan in this window. A plan can switch off more for itself; <code>status</code> asks
        for all of them.
      </p>
      {RULES.map(({ id, asks }) => (
        <label key={id} className="setting-list__one">
          <input type="checkbox" checked={!off.includes(id)} onChange={(event) => turn(id, event.target.checked)} />
          {asks}
        </label>
      ))}
    </fieldset>
  );
}
