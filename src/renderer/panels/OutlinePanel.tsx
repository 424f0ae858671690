import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { type OutlineEntry, sectionAt } from '../../shared/plan/outline';
import { askRename, moveSectionBeside, moveSectionOf } from '../commands/plan-edits';
import { useDesk, useLivePlan, useView } from '../ui/desk-context';
import { ProgressRing } from '../ui/ProgressRing';
import { goToBlock } from './go-to-block';
import { useRowKeys } from './use-row-keys';
import { useSectionDrag } from './use-section-drag';

/** The headings of the plan in front with their progress; a click leads to a heading. */
export function OutlinePanel() {
  const desk = useDesk();
  const entries = useLivePlan((live) => live.outline);
  const caretBlock = useView((view) =>
    view.activeId === null ? null : (view.carets[view.activeId]?.blockIndex ?? null),
  );
  const current = caretBlock === null ? null : sectionAt(entries, caretBlock);
  const currentRow = current === null ? -1 : entries.indexOf(current);
  const keys = useRowKeys(entries.length, currentRow);
  const drag = useSectionDrag(entries, (headingIndex, side, besideIndex) => {
    const { activeId } = desk.view.getState();
    if (activeId !== null) moveSectionBeside(desk, activeId, { headingIndex, side, besideIndex });
  });
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (currentRow < 0) return;
    list.current?.querySelector(`[data-row="${currentRow}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentRow]);

  function goTo(blockIndex: number): void {
    goToBlock(desk, blockIndex);
  }

  /** Alt with an arrow moves the section of a row, F2 renames it; other keys go from row to row. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const entry = entries[Number((event.target as HTMLElement).dataset.row ?? -1)];
    const { activeId } = desk.view.getState();
    const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (entry && activeId !== null && (step !== undefined || event.key === 'F2')) {
      event.preventDefault();
      if (step === undefined) askRename(desk, activeId, entry.blockIndex);
      else moveSectionOf(desk, activeId, entry.blockIndex, step);
      return;
    }
    keys.onKeyDown(event);
  }

  return (
    <nav className="panel panel--left" aria-label="Outline">
      <h2 className="panel__title">Outline</h2>
      {entries.length === 0 ? (
        <p className="panel__empty">Headings of the plan appear here.</p>
      ) : (
        <ul className="outline" ref={list} onKeyDown={onKeyDown} onFocus={keys.onFocus} {...drag}>
          {entries.map((entry, row) => (
            <OutlineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows hold no state, and a heading has no lasting name
              key={row}
              entry={entry}
              row={row}
              tabIndex={row === keys.entry ? 0 : -1}
              current={row === currentRow}
              onGo={goTo}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}

interface OutlineRowProps {
  readonly entry: OutlineEntry;
  readonly row: number;
  readonly tabIndex: 0 | -1;
  readonly current: boolean;
  readonly onGo: (blockIndex: number) => void;
}

function sameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  return (
    a.row === b.row &&
    a.tabIndex === b.tabIndex &&
    a.current === b.current &&
    a.entry.text === b.entry.text &&
    a.entry.level === b.entry.level &&
    a.entry.depth === b.entry.depth &&
    a.entry.blockIndex === b.entry.blockIndex &&
    a.entry.done === b.entry.done &&
    a.entry.total === b.entry.total
  );
}

const OutlineRow = memo(function OutlineRow({ entry, row, tabIndex, current, onGo }: OutlineRowProps) {
  const { text, level, depth, done, total, blockIndex } = entry;
  return (
    <li
      draggable
      data-entry={row}
      className="outline__row"
      data-depth={Math.min(depth, 5)}
      data-title={level === 1}
      data-current={current}
    >
      <button
        type="button"
        className="outline__name"
        data-row={row}
        tabIndex={tabIndex}
        aria-current={current ? 'location' : undefined}
        title={text}
        onClick={() => onGo(blockIndex)}
      >
        {text === '' ? <span className="faint">(no words)</span> : text}
      </button>
      {total > 0 && (
        <span className="outline__progress">
          <span aria-hidden="true" className="count">
            {done}/{total}
          </span>
          <span className="visually-hidden">{`${done} of ${total} done`}</span>
          <ProgressRing done={done} total={total} />
        </span>
      )}
    </li>
  );
}, sameRow);
