import { shownKeys } from '../commands/command-keys';
import { commandOf } from '../commands/command-of';
import { useDesk, useIsMac, useKeysOf, usePlans, useRunner } from '../ui/desk-context';

/** What the window shows while no plan is open. */
export function EmptyDesk() {
  const desk = useDesk();
  const runner = useRunner();
  const mac = useIsMac();
  const keysOf = useKeysOf();
  const recent = usePlans((state) => state.recent);
  return (
    <div className="empty">
      <div className="empty__sheet">
        <h1 className="empty__title">No plan is open</h1>
        <p className="empty__text">
          Start one from the implementation plan template, open a Markdown file, or drop files on this window.
        </p>
        <div className="empty__buttons">
          {(['file.new', 'file.open'] as const).map((id) => {
            const { name } = commandOf(id);
            const keys = keysOf(id) ?? '';
            return (
              <button
                key={id}
                type="button"
                className={id === 'file.new' ? 'button button--primary' : 'button'}
                onClick={() => runner.run(id)}
              >
                {name}
                <span aria-hidden="true" className="button__keys">
                  {shownKeys(keys, mac)}
                </span>
              </button>
            );
          })}
        </div>
        {recent.length > 0 && (
          <section aria-labelledby="recent-plans">
            <h2 className="panel__title" id="recent-plans">
              Recent plans
            </h2>
            <ul className="empty__recent">
              {recent.map((plan) => (
                <li key={plan.id}>
                  <button type="button" onClick={() => void desk.plans.getState().openRecent(plan.id)}>
                    <strong>{plan.name}</strong>
                    <span className="faint">{plan.folder}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
