import { useCallback, useState } from 'react';
import { percent } from '../../shared/plan/checklist';
import { nextGate } from '../../shared/plan/gates';
import type { Task } from '../../shared/plan/tasks';
import { useDesk, useLivePlan } from '../ui/desk-context';
import { ProgressBar } from '../ui/ProgressBar';
import { goToBlock, goToTask } from './go-to-block';
import { SectionTasks } from './SectionTasks';
import { useRowKeys } from './use-row-keys';

type Shown = 'all' | 'open' | 'done';

const CHOICES: readonly (readonly [Shown, string])[] = [
  ['all', 'All'],
  ['open', 'Open'],
  ['done', 'Done'],
];

/** The task items of the plan in front, by section, with their progress; they can be ticked from here. */
export function ChecklistPanel() {
  const desk = useDesk();
  const { sections, done, total } = useLivePlan((live) => live.checklist);
  const gate = useLivePlan((live) => nextGate(live.plan.gates));
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const isShown = (task: Task) =>
    (shown === 'all' || task.checked === (shown === 'done')) && task.text.toLowerCase().includes(wanted);
  const found = sections.flatMap((section) => {
    const tasks = section.tasks.filter(isShown);
    return tasks.length > 0 || (shown === 'open' && wanted === '') ? [{ section, tasks }] : [];
  });
  const rows = found.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const keys = useRowKeys(rows, 0);
  const onTick = useCallback(
    (taskIndex: number, checked: boolean) =>
      desk.editors.get(desk.view.getState().activeId)?.setChecked(taskIndex, checked),
    [desk],
  );
  const onGo = useCallback((blockIndex: number) => goToBlock(desk, blockIndex), [desk]);
  const onGoTask = useCallback((taskIndex: number) => goToTask(desk, taskIndex), [desk]);

  let row = 0;
  if (total === 0) {
    return (
      <p className="panel__empty">
        Task items of the plan appear here. Write <code className="panel__keys">- [ ]</code> and a space to make one.
      </p>
    );
  }
  return (
    <>
      <div className="total">
        <div className="total__line">
          <strong>{`${done} of ${total} done`}</strong>
          <span className="count">{percent(done, total)} %</span>
        </div>
        <ProgressBar name="All items" done={done} total={total} />
        {gate !== null && (
          <button type="button" className="panel__link" onClick={() => onGo(gate.blockIndex)}>
            {`Next gate: ${gate.title}, ${gate.total - gate.done} open`}
          </button>
        )}
        <div className="total__filters">
          <fieldset className="choice">
            <legend className="visually-hidden">Show items</legend>
            {CHOICES.map(([value, name]) => (
              <label key={value} className="choice__one" data-on={shown === value}>
                <input
                  type="radio"
                  name="shown-items"
                  className="visually-hidden"
                  checked={shown === value}
                  onChange={() => setShown(value)}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <input
            type="search"
            className="total__search"
            aria-label="Search items"
            placeholder="Search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      </div>
      {rows === 0 && <p className="panel__empty">{emptyWords(shown, wanted)}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the checkboxes inside */}
      <div onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        {found.map(({ section, tasks }) => {
          const firstRow = row;
          row += tasks.length;
          return (
            <SectionTasks
              key={section.tasks[0]?.taskIndex}
              section={section}
              tasks={tasks}
              isNextGate={gate !== null && section.blockIndex === gate.blockIndex}
              firstRow={firstRow}
              entryRow={keys.entry >= firstRow && keys.entry < row ? keys.entry : -1}
              onTick={onTick}
              onGo={onGo}
              onGoTask={onGoTask}
            />
          );
        })}
      </div>
    </>
  );
}

function emptyWords(shown: Shown, wanted: string): string {
  if (wanted !== '') return 'No item has these words.';
  return shown === 'done' ? 'Nothing is done yet.' : 'Everything is done.';
}
