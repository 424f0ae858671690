import { type DragEvent, useRef } from 'react';
import type { OutlineEntry } from '../../shared/plan/outline';

interface SectionDrag {
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
}

/** True if one entry stands in the section of another. */
function isWithin(entries: readonly OutlineEntry[], inner: number, outer: number): boolean {
  const level = entries[outer]?.level ?? 0;
  if (inner <= outer) return inner === outer;
  return entries.slice(outer + 1, inner + 1).every((entry) => entry.level > level);
}

/**
 * Lets a row of the outline, which carries `data-entry`, be dragged before or after another one of its level.
 * `onMove` is given the blocks of the two headings.
 */
export function useSectionDrag(
  entries: readonly OutlineEntry[],
  onMove: (headingIndex: number, side: 'before' | 'after', besideIndex: number) => void,
): SectionDrag {
  const dragged = useRef<number | null>(null);
  const marked = useRef<HTMLElement | null>(null);

  function mark(row: HTMLElement | null, side: 'before' | 'after'): void {
    if (marked.current !== row) marked.current?.removeAttribute('data-drop');
    marked.current = row;
    if (row) row.dataset.drop = side;
  }

  function targetOf(event: DragEvent<HTMLElement>) {
    const row = rowOf(event.target);
    const from = dragged.current;
    const to = Number(row?.dataset.entry ?? -1);
    const [own, beside] = [from === null ? undefined : entries[from], entries[to]];
    if (!row || from === null || !own || !beside || own.level !== beside.level) return null;
    if (isWithin(entries, to, from)) return null;
    const { top, height } = row.getBoundingClientRect();
    const side = event.clientY < top + height / 2 ? ('before' as const) : ('after' as const);
    return { row, own, beside, side };
  }

  return {
    onDragStart: (event) => {
      const row = rowOf(event.target);
      if (!row) return;
      dragged.current = Number(row.dataset.entry);
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', entries[dragged.current]?.text ?? '');
    },
    onDragOver: (event) => {
      const target = targetOf(event);
      mark(target?.row ?? null, target?.side ?? 'before');
      if (!target) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDrop: (event) => {
      const target = targetOf(event);
      mark(null, 'before');
      dragged.current = null;
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(target.own.blockIndex, target.side, target.beside.blockIndex);
    },
    onDragEnd: () => {
      mark(null, 'before');
      dragged.current = null;
    },
  };
}
