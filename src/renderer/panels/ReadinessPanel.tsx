import { CircleCheck } from 'lucide-react';
import { switchedOff } from '../../shared/plan/readiness/readiness';
import type { RuleId } from '../../shared/plan/readiness/rule';
import { RULES } from '../../shared/plan/readiness/rules';
import { sectionHolding } from '../../shared/plan/sections';
import { switchRuleIn } from '../commands/plan-edits';
import { useDesk, useLivePlan, useSettings } from '../ui/desk-context';
import { goToFinding } from './go-to-block';

/** What a reviewer would send the plan in front back for, rule by rule. It blocks nothing. */
export function ReadinessPanel() {
  const desk = useDesk();
  const { plan, findings } = useLivePlan((live) => live);
  const off = switchedOff(plan.blocks);
  const everywhere = useSettings((settings) => settings.readinessOff);
  const offEverywhere = RULES.filter(({ id }) => everywhere.includes(id)).length;
  const numbered = findings.map((finding, index) => ({ finding, index }));
  const groups = RULES.flatMap(({ id, asks }) => {
    const own = numbered.filter(({ finding }) => finding.rule === id);
    return own.length > 0 ? [{ id, asks, own }] : [];
  });

  function turn(rule: RuleId, isOn: boolean): void {
    const { activeId } = desk.view.getState();
    if (activeId !== null) switchRuleIn(desk, activeId, rule, isOn);
  }

  return (
    <>
      <p className="total__line readiness__total" role="status">
        {findings.length === 0 ? (
          <strong className="readiness__clear">
            <CircleCheck aria-hidden size={15} className="ok" /> Ready for review
          </strong>
        ) : (
          <strong>{findings.length === 1 ? '1 thing' : `${findings.length} things`} before review</strong>
        )}
      </p>
      {groups.map(({ id, asks, own }) => (
        <section key={id} className="gate" aria-label={asks}>
          <div className="gate__line">
            <h3 className="readiness__rule">{asks}</h3>
            <span className="count">{own.length}</span>
          </div>
          <ul className="readiness__list">
            {own.map(({ finding, index }) => (
              <li key={index}>
                <button type="button" className="readiness__finding" onClick={() => goToFinding(desk, index)}>
                  {finding.message}
                  <span className="readiness__place">
                    {sectionHolding(plan.sections, finding.place.blockIndex)?.title ?? ''}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="panel__link"
            aria-label={`Switch off in this plan: ${asks}`}
            onClick={() => turn(id, false)}
          >
            Switch off in this plan
          </button>
        </section>
      ))}
      {off.size > 0 && (
        <section className="gate" aria-label="Switched off in this plan">
          <h3 className="readiness__rule">Switched off in this plan</h3>
          <ul className="readiness__list">
            {RULES.filter(({ id }) => off.has(id)).map(({ id, asks }) => (
              <li key={id} className="readiness__off">
                {asks}
                <button
                  type="button"
                  className="panel__link"
                  aria-label={`Switch on: ${asks}`}
                  onClick={() => turn(id, true)}
                >
                  Switch on
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {offEverywhere > 0 && (
        <section className="gate" aria-label="Switched off in every plan">
          <p className="readiness__off">
            {offEverywhere === 1 ? '1 rule is' : `${offEverywhere} rules are`} switched off in every plan
            <button
              type="button"
              className="panel__link"
              onClick={() => desk.view.getState().openDialog({ kind: 'settings', section: 'plans' })}
            >
              Settings…
            </button>
          </p>
        </section>
      )}
    </>
  );
}
