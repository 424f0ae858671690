import type { Block } from '../markdown/blocks';
import { lineText } from './plain-text';
import { type Task, tasks } from './tasks';

/** The task items that stand right under one heading. */
export interface ChecklistSection {
  /** The words of the heading; empty for task items before the first heading. */
  readonly title: string;
  /** Top-level index of the heading; of the first block with a task item where no heading stands before it. */
  readonly blockIndex: number;
  readonly tasks: readonly Task[];
  readonly done: number;
  readonly total: number;
}

export interface Checklist {
  /** Sections that have task items, in document order. */
  readonly sections: readonly ChecklistSection[];
  readonly done: number;
  readonly total: number;
}

function countDone(list: readonly Task[]): number {
  return list.filter((task) => task.checked).length;
}

/** The plan's task items by the heading they stand under; each item counts once, nested ones too. */
export function checklist(blocks: readonly Block[]): Checklist {
  const all = tasks(blocks);
  const groups = new Map<number, { title: string; tasks: Task[] }>();
  let heading = -1;
  let title = '';
  let next = 0;

  blocks.forEach((block, blockIndex) => {
    if (block.kind === 'heading') {
      heading = blockIndex;
      title = lineText(block.inlines);
    }
    for (let task = all[next]; task?.blockIndex === blockIndex; task = all[next]) {
      next += 1;
      const group = groups.get(heading) ?? { title, tasks: [] };
      group.tasks.push(task);
      groups.set(heading, group);
    }
  });

  const sections = [...groups].map(([index, group]) => ({
    title: group.title,
    blockIndex: index < 0 ? (group.tasks[0]?.blockIndex ?? 0) : index,
    tasks: group.tasks,
    done: countDone(group.tasks),
    total: group.tasks.length,
  }));
  return { sections, done: countDone(all), total: all.length };
}

/** Progress in whole percent, 100 only when all is done and 0 only when nothing is. */
export function percent(done: number, total: number): number {
  if (total === 0 || done === 0) return 0;
  if (done >= total) return 100;
  return Math.min(99, Math.max(1, Math.round((done / total) * 100)));
}
