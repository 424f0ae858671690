import type { Block, ListItem } from '../markdown/blocks';
import { perBlock } from './per-block';
import { lineText } from './plain-text';

/** A task item of a plan. */
export interface Task {
  /** Its place among all task items of the plan, in document order; an item comes before the items nested in it. */
  readonly taskIndex: number;
  /** The words of the item itself, without those of nested lists; empty for an item that is not filled in. */
  readonly text: string;
  readonly checked: boolean;
  /** How many task items hold it. */
  readonly depth: number;
  /** Index of the top-level block that holds it. */
  readonly blockIndex: number;
}

function itemText(item: ListItem): string {
  const words: string[] = [];
  for (const child of item.children) {
    if (child.kind === 'paragraph' || child.kind === 'heading') words.push(lineText(child.inlines));
  }
  return words.join(' ').trim();
}

type LocalTask = Omit<Task, 'taskIndex' | 'blockIndex'>;

function collect(block: Block, depth: number, into: LocalTask[]): void {
  if (block.kind === 'quote') {
    for (const child of block.children) collect(child, depth, into);
  } else if (block.kind === 'list') {
    for (const item of block.items) {
      if (item.checked !== null) into.push({ text: itemText(item), checked: item.checked, depth });
      for (const child of item.children) collect(child, item.checked === null ? depth : depth + 1, into);
    }
  }
}

const tasksIn = perBlock((block): readonly LocalTask[] => {
  const found: LocalTask[] = [];
  collect(block, 0, found);
  return found;
});

/** Every task item of a plan, each once, in document order, those in quotes and nested lists too. */
export function tasks(blocks: readonly Block[]): readonly Task[] {
  const found: Task[] = [];
  blocks.forEach((block, blockIndex) => {
    for (const { text, checked, depth } of tasksIn(block)) {
      found.push({ taskIndex: found.length, text, checked, depth, blockIndex });
    }
  });
  return found;
}
