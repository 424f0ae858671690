import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { checklist, percent } from '../../shared/plan/checklist';
import { useActivePlan, useDesk } from '../ui/desk-context';
import { ProgressBar } from '../ui/ProgressBar';
import { goToBlock } from './go-to-block';
import { SectionTasks } from './SectionTasks';
import { useRowKeys } from './use-row-keys';

const NO_BLOCKS: readonly never[] = [];

/** The task items of the plan in front, by section, with their progress; they can be ticked from here. */
export function ChecklistPanel() {
  const desk = useDesk();
  // Typing comes first: the panel may follow a moment later.
  const blocks = useDeferredValue(useActivePlan((plan) => plan.blocks) ?? NO_BLOCKS);
  const { sections, done, total } = useMemo(() => checklist(blocks), [blocks]);
  const [openOnly, setOpenOnly] = useState(false);
  const keys = useRowKeys(openOnly ? total - done : total, 0);
  const onTick = useCallback(
    (taskIndex: number, checked: boolean) =>
      desk.editors.get(desk.view.getState().activeId)?.setChecked(taskIndex, checked),
    [desk],
  );
  const onGo = useCallback((blockIndex: number) => goToBlock(desk, blockIndex), [desk]);

  let row = 0;
  return (
    <aside className="panel panel--right" aria-label="Checklist">
      <h2 className="panel__title">Checklist</h2>
      {total === 0 ? (
        <p className="panel__empty">
          Task items of the plan appear here. Write <code className="panel__keys">- [ ]</code> and a space to make one.
        </p>
      ) : (
        <>
          <div className="total">
            <div className="total__line">
              <strong>{`${done} of ${total} done`}</strong>
              <span className="count">{percent(done, total)} %</span>
            </div>
            <ProgressBar name="All items" done={done} total={total} />
            <label className="total__filter">
              <input type="checkbox" checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)} />
              Hide done
            </label>
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the checkboxes inside */}
          <div onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
            {sections.map((section) => {
              const firstRow = row;
              row += openOnly ? section.total - section.done : section.total;
              return (
                <SectionTasks
                  key={section.tasks[0]?.taskIndex}
                  section={section}
                  openOnly={openOnly}
                  firstRow={firstRow}
                  entryRow={keys.entry >= firstRow && keys.entry < row ? keys.entry : -1}
                  onTick={onTick}
                  onGo={onGo}
                />
              );
            })}
          </div>
        </>
      )}
    </aside>
  );
}
