import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { type OutlineEntry, sectionAt } from '../../shared/plan/outline';
import { outlineRows } from '../../shared/plan/outline-folds';
import { askRename, moveSectionBeside, moveSectionOf } from '../commands/plan-edits';
import { useDesk, useLivePlan, useView } from '../ui/desk-context';
import { ProgressRing } from '../ui/ProgressRing';
import { goToBlock } from './go-to-block';
import { TypeAhead } from './type-ahead';
import { useRowKeys } from './use-row-keys';
import { useSectionDrag } from './use-section-drag';

/** The headings of the plan in front with their progress, as a tree; a click or Enter leads to a heading. */
export function OutlinePanel() {
  const desk = useDesk();
  const entries = useLivePlan((live) => live.outline);
  const caretBlock = useView((view) =>
    view.activeId === null ? null : (view.carets[view.activeId]?.blockIndex ?? null),
  );
  const current = caretBlock === null ? null : sectionAt(entries, caretBlock);
  const folded = useView((view) => view.folded[view.activeId ?? ''] ?? NONE);
  const rows = useMemo(() => outlineRows(entries, new Set(folded)), [entries, folded]);
  const currentIndex = current === null ? -1 : entries.indexOf(current);
  // A section that is folded away is shown by the one that it is in.
  const currentRow = rows.findLastIndex(({ index }) => index <= currentIndex);
  const keys = useRowKeys(rows.length, currentRow);
  const drag = useSectionDrag(entries, (headingIndex, side, besideIndex) => {
    const { activeId } = desk.view.getState();
    if (activeId !== null) moveSectionBeside(desk, activeId, { headingIndex, side, besideIndex });
  });
  const list = useRef<HTMLDivElement>(null);
  const [ahead] = useState(() => new TypeAhead());

  useEffect(() => {
    if (currentRow < 0) return;
    list.current?.querySelector(`[data-row="${currentRow}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentRow]);

  function goTo(blockIndex: number): void {
    goToBlock(desk, blockIndex);
  }

  function fold(key: string, isFolded: boolean): void {
    const { activeId, setFolded } = desk.view.getState();
    if (activeId !== null) setFolded(activeId, key, isFolded);
  }

  /** Left folds a row's section or leads to the one around it, right unfolds it or leads into it. */
  function onSideKey(event: KeyboardEvent<HTMLElement>, at: number, isLeft: boolean): void {
    const row = rows[at];
    if (!row) return;
    event.preventDefault();
    const isOpen = row.hasSections && !folded.includes(row.key);
    if (isLeft ? isOpen : row.hasSections && !isOpen) {
      fold(row.key, isLeft);
      return;
    }
    const around = rows.findLastIndex(({ entry }, index) => index < at && entry.level < row.entry.level);
    const to = isLeft ? around : row.hasSections ? at + 1 : -1;
    focusRow(to);
  }

  function focusRow(row: number): void {
    list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();
  }

  /** Enter leads to a row's heading, and so does a space where it is no part of a name that is being typed. */
  function onPlainKey(event: KeyboardEvent<HTMLElement>, at: number, entry: OutlineEntry): void {
    const isTyped = event.key.length === 1 && (event.key !== ' ' || ahead.isTyping(event.timeStamp));
    if (event.key === 'Enter' || (event.key === ' ' && !isTyped)) goTo(entry.blockIndex);
    else if (isTyped) {
      const names = rows.map((row) => row.entry.text);
      focusRow(ahead.row(event.key, names, at, event.timeStamp));
    } else {
      keys.onKeyDown(event);
      return;
    }
    event.preventDefault();
  }

  /** Alt with an arrow moves the section of a row, F2 renames it, side arrows fold it, letters look for one. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const at = Number((event.target as HTMLElement).dataset.row ?? -1);
    const entry = rows[at]?.entry;
    const { activeId } = desk.view.getState();
    const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (entry && activeId !== null && (step !== undefined || event.key === 'F2')) {
      event.preventDefault();
      if (step === undefined) askRename(desk, activeId, entry.blockIndex);
      else moveSectionOf(desk, activeId, entry.blockIndex, step);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') onSideKey(event, at, event.key === 'ArrowLeft');
    else if (entry) onPlainKey(event, at, entry);
  }

  return (
    <nav className="panel panel--left" aria-label="Outline">
      <h2 className="panel__title">Outline</h2>
      {entries.length === 0 ? (
        <p className="panel__empty">Headings of the plan appear here.</p>
      ) : (
        <div
          className="outline"
          role="tree"
          aria-label="Headings"
          ref={list}
          onKeyDown={onKeyDown}
          onFocus={keys.onFocus}
          {...drag}
        >
          {rows.map(({ entry, index, key, hasSections }, row) => (
            <OutlineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows hold no state, and a heading has no lasting name
              key={row}
              entry={entry}
              index={index}
              row={row}
              foldKey={hasSections ? key : null}
              isFolded={folded.includes(key)}
              tabIndex={row === keys.entry ? 0 : -1}
              current={row === currentRow}
              onGo={goTo}
              onFold={fold}
            />
          ))}
        </div>
      )}
    </nav>
  );
}

const NONE: readonly string[] = [];

interface OutlineRowProps {
  readonly entry: OutlineEntry;
  /** Its place among all headings. */
  readonly index: number;
  /** Names its section to be folded; null where there is nothing to fold. */
  readonly foldKey: string | null;
  readonly isFolded: boolean;
  readonly row: number;
  readonly tabIndex: 0 | -1;
  readonly current: boolean;
  readonly onGo: (blockIndex: number) => void;
  readonly onFold: (key: string, isFolded: boolean) => void;
}

function sameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.foldKey === b.foldKey &&
    a.isFolded === b.isFolded &&
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

const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { entry, index, row, tabIndex, current, onGo, foldKey, isFolded, onFold } = props;
  const { text, level, depth, done, total, blockIndex } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself has the keys
    <div
      draggable
      role="treeitem"
      aria-level={level}
      aria-selected={current}
      aria-current={current ? 'location' : undefined}
      aria-expanded={foldKey === null ? undefined : !isFolded}
      data-entry={index}
      data-row={row}
      className="outline__row"
      data-depth={Math.min(depth, 5)}
      data-title={level === 1}
      data-current={current}
      tabIndex={tabIndex}
      title={text}
      onClick={() => onGo(blockIndex)}
    >
      <span className="outline__name">{text === '' ? <span className="faint">(no words)</span> : text}</span>
      {foldKey !== null && (
        // By key it is the arrows of the row itself, which says whether it is folded.
        <span
          aria-hidden="true"
          className="outline__fold"
          data-folded={isFolded}
          onClick={(event) => {
            event.stopPropagation();
            onFold(foldKey, !isFolded);
          }}
        >
          <ChevronRight size={12} />
        </span>
      )}
      {total > 0 && (
        <span className="outline__progress">
          <span aria-hidden="true" className="count">
            {done}/{total}
          </span>
          <span className="visually-hidden">{`${done} of ${total} done`}</span>
          <ProgressRing done={done} total={total} />
        </span>
      )}
    </div>
  );
}, sameRow);
