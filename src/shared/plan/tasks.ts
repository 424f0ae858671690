import type { Block, ListItem } from '../markdown/blocks';
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

function collect(blocks: readonly Block[], blockIndex: number, depth: number, into: Task[]): void {
  for (const block of blocks) {
    if (block.kind === 'quote') {
      collect(block.children, blockIndex, depth, into);
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        const isTask = item.checked !== null;
        if (item.checked !== null) {
          into.push({ taskIndex: into.length, text: itemText(item), checked: item.checked, depth, blockIndex });
        }
        collect(item.children, blockIndex, isTask ? depth + 1 : depth, into);
      }
    }
  }
}

/** Every task item of a plan, each once, in document order, those in quotes and nested lists too. */
export function tasks(blocks: readonly Block[]): readonly Task[] {
  const found: Task[] = [];
  blocks.forEach((block, index) => {
    collect([block], index, 0, found);
  });
  return found;
}
