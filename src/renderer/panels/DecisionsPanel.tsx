import { useDesk, useLivePlan } from '../ui/desk-context';
import { goToBlock } from './go-to-block';

/** The decisions of the plan in front with what was chosen, and its API contracts. */
export function DecisionsPanel() {
  const desk = useDesk();
  const id = useLivePlan((live) => live.id);
  const { decisions, contracts } = useLivePlan((live) => live.plan);
  return (
    <>
      <section aria-label="Decision log">
        <h3 className="panel__title">Decision log</h3>
        {decisions.length === 0 && (
          <p className="panel__empty">
            Headings such as “Decision 1: Storage” appear here. Insert &gt; Add decision makes one.
          </p>
        )}
        <ul className="log">
          {decisions.map(({ number, title, chosen, chosenOption, options, place }, index) => (
            <li key={`${place.blockIndex}`} className="log__one">
              <button type="button" className="log__name" onClick={() => goToBlock(desk, place.blockIndex)}>
                {number !== null && <span className="count">{number} · </span>}
                {title === '' ? <span className="faint">(no words)</span> : title}
              </button>
              {chosen === null ? (
                <span className="log__open">open</span>
              ) : (
                <span className="log__chosen">
                  {(chosenOption === null ? undefined : options[chosenOption]?.name) ?? chosen}
                </span>
              )}
              {options.length > 0 && id !== null && (
                <button
                  type="button"
                  className="panel__link"
                  onClick={() => desk.view.getState().openDialog({ kind: 'options', id, decision: index })}
                >
                  Compare options…<span className="visually-hidden"> of {title}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="API contracts">
        <h3 className="panel__title">API contracts</h3>
        {contracts.length === 0 && <p className="panel__empty">Headings such as “API: Post a payment” appear here.</p>}
        <ul className="log">
          {contracts.map(({ title, api, place }) => (
            <li key={`${place.blockIndex}`} className="log__one">
              <button type="button" className="log__name" onClick={() => goToBlock(desk, place.blockIndex)}>
                {title === '' ? <span className="faint">(no words)</span> : title}
              </button>
              {api?.path != null && (
                <code className="log__chosen">{`${api.method?.text ?? ''} ${api.path.text}`.trim()}</code>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
