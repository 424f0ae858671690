import type { Block, Heading } from '../markdown/blocks';
import { perBlock } from './per-block';
import { lineText } from './plain-text';

/** A heading and the top-level blocks under it. */
export interface Section {
  readonly title: string;
  readonly heading: Heading;
  /** Index of the heading; what the section holds starts after it. */
  readonly headingIndex: number;
  /** Index after the last block before the next heading of any level. */
  readonly ownEnd: number;
  /** Index after the last block, with all sections below it. */
  readonly end: number;
  readonly parent: Section | null;
}

const titleOf = perBlock((block) => (block.kind === 'heading' ? lineText(block.inlines) : ''));

/** The sections of a plan in document order. Headings inside quotes and lists make none. */
export function sections(blocks: readonly Block[]): readonly Section[] {
  const found: { -readonly [K in keyof Section]: Section[K] }[] = [];
  const path: (typeof found)[number][] = [];
  blocks.forEach((block, headingIndex) => {
    if (block.kind !== 'heading') return;
    const last = found.at(-1);
    if (last) last.ownEnd = headingIndex;
    while ((path.at(-1)?.heading.level ?? 0) >= block.level) {
      const closed = path.pop();
      if (closed) closed.end = headingIndex;
    }
    const section = {
      title: titleOf(block),
      heading: block,
      headingIndex,
      ownEnd: blocks.length,
      end: blocks.length,
      parent: path.at(-1) ?? null,
    };
    found.push(section);
    path.push(section);
  });
  return found;
}

/** The section whose own blocks hold a top-level block; null before the first heading. */
export function sectionHolding(all: readonly Section[], blockIndex: number): Section | null {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.headingIndex ?? 0) <= blockIndex) low = middle + 1;
    else high = middle;
  }
  return all[low - 1] ?? null;
}

/** True for a section whose own title, or that of one around it, is like `pattern`. */
export function isUnder(section: Section | null, pattern: RegExp): boolean {
  for (let at = section; at; at = at.parent) if (pattern.test(at.title)) return true;
  return false;
}
