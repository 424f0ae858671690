import type { Block, HeadingLevel } from '../markdown/blocks';
import { lineText } from './plain-text';
import { tasks } from './tasks';

/** A heading of a plan and the progress of what it holds. */
export interface OutlineEntry {
  readonly level: HeadingLevel;
  /** The words of the heading on one line; empty for a heading without words. */
  readonly text: string;
  /** Index of the heading among the plan's top-level blocks. */
  readonly blockIndex: number;
  /** Steps of indentation: the plan's title and its main sections both stand at 0. */
  readonly depth: number;
  /** Ticked task items of the section, with all sections below it. */
  readonly done: number;
  /** Task items of the section, with all sections below it. */
  readonly total: number;
}

interface OpenSection {
  readonly level: HeadingLevel;
  readonly text: string;
  readonly blockIndex: number;
  done: number;
  total: number;
}

/** The level that stands at depth 0: below a title of its own kind its sections do, else the highest level used. */
function baseLevel(sections: readonly OpenSection[]): number {
  const [first, ...rest] = sections;
  const hasTitle = first?.level === 1 && rest.every((section) => section.level > 1);
  return (hasTitle ? rest : sections).reduce((lowest, section) => Math.min(lowest, section.level), 6);
}

/** The headings of a plan in document order. Headings inside quotes and lists are no sections of the plan. */
export function outline(blocks: readonly Block[]): readonly OutlineEntry[] {
  const sections: OpenSection[] = [];
  const path: OpenSection[] = [];
  const all = tasks(blocks);
  let next = 0;

  blocks.forEach((block, blockIndex) => {
    if (block.kind === 'heading') {
      const section = { level: block.level, text: lineText(block.inlines), blockIndex, done: 0, total: 0 };
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push(section);
      sections.push(section);
    }
    for (let task = all[next]; task?.blockIndex === blockIndex; task = all[next]) {
      next += 1;
      for (const section of path) {
        section.total += 1;
        if (task.checked) section.done += 1;
      }
    }
  });

  const base = baseLevel(sections);
  return sections.map((section) => ({ ...section, depth: Math.max(0, section.level - base) }));
}

/** The entry whose section holds a top-level block: the last heading at or before it. Null before the first heading. */
export function sectionAt(entries: readonly OutlineEntry[], blockIndex: number): OutlineEntry | null {
  return entries.findLast((entry) => entry.blockIndex <= blockIndex) ?? null;
}
