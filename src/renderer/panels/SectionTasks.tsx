import { memo } from 'react';
import type { ChecklistSection } from '../../shared/plan/checklist';
import type { Task } from '../../shared/plan/tasks';
import { ProgressBar } from '../ui/ProgressBar';

interface SectionTasksProps {
  readonly section: ChecklistSection;
  /** Those of its items that are shown. */
  readonly tasks: readonly Task[];
  /** True for the first phase with open items. */
  readonly isNextGate: boolean;
  /** The row number of the section's first item on screen. */
  readonly firstRow: number;
  /** The row that Tab reaches, if it is one of this section; else -1. */
  readonly entryRow: number;
  readonly onTick: (taskIndex: number, checked: boolean) => void;
  readonly onGo: (blockIndex: number) => void;
  readonly onGoTask: (taskIndex: number) => void;
}

function sameTask(a: Task, b: Task | undefined): boolean {
  return (
    a.taskIndex === b?.taskIndex &&
    a.text === b.text &&
    a.checked === b.checked &&
    a.depth === b.depth &&
    a.blockIndex === b.blockIndex
  );
}

/** The plan is read anew at every letter, and most sections come out as they were. */
function sameSection(a: SectionTasksProps, b: SectionTasksProps): boolean {
  return (
    a.isNextGate === b.isNextGate &&
    a.onGoTask === b.onGoTask &&
    a.firstRow === b.firstRow &&
    a.entryRow === b.entryRow &&
    a.onTick === b.onTick &&
    a.onGo === b.onGo &&
    a.section.title === b.section.title &&
    a.section.blockIndex === b.section.blockIndex &&
    a.section.total === b.section.total &&
    a.section.done === b.section.done &&
    a.tasks.length === b.tasks.length &&
    a.tasks.every((task, index) => sameTask(task, b.tasks[index]))
  );
}

/** One section of the checklist: its progress and its items. */
export const SectionTasks = memo(function SectionTasks(props: SectionTasksProps) {
  const { section, tasks, isNextGate, firstRow, entryRow, onTick, onGo, onGoTask } = props;
  const title = section.title === '' ? 'Before the first heading' : section.title;
  return (
    <section className="gate" aria-label={title}>
      <div className="gate__line">
        <button type="button" className="gate__title" onClick={() => onGo(section.blockIndex)}>
          {title}
          {isNextGate && <span className="gate__next">next gate</span>}
        </button>
        <span className="count">
          {section.done}/{section.total}
        </span>
      </div>
      <ProgressBar name={title} done={section.done} total={section.total} />
      <ul className="gate__items">
        {tasks.map((task, index) => (
          <li key={task.taskIndex} className="gate__item" data-depth={Math.min(task.depth, 4)} data-done={task.checked}>
            <input
              type="checkbox"
              aria-label={task.text === '' ? '(no words)' : task.text}
              title="Enter goes to the item"
              data-row={firstRow + index}
              tabIndex={firstRow + index === entryRow ? 0 : -1}
              checked={task.checked}
              onChange={() => onTick(task.taskIndex, !task.checked)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onGoTask(task.taskIndex);
              }}
            />
            <button type="button" tabIndex={-1} className="gate__text" onClick={() => onGoTask(task.taskIndex)}>
              {task.text === '' ? <span className="faint">(no words)</span> : task.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}, sameSection);
