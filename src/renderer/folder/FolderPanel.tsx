import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight, Table2 } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FolderEntry } from '../../shared/ipc/folder-requests';
import { today } from '../store/live-plan';
import { CommandButton } from '../ui/CommandButton';
import { useDesk, useFolder } from '../ui/desk-context';
import { ProgressRing } from '../ui/ProgressRing';
import { ageOf, dayUpdated, type FolderColumn, fileName, nameOf, stateOf } from './folder-order';
import { type TreeRow, treeRows } from './folder-tree';
import { StateFilter } from './StateFilter';
import { StatusMark } from './StatusMark';
import { stateWords } from './state-words';

const FOLDER_HEIGHT = 30;
const PLAN_HEIGHT = 46;

const ORDERS: readonly (readonly [FolderColumn, string])[] = [
  ['name', 'By name'],
  ['status', 'By status'],
  ['updated', 'By age'],
  ['progress', 'By progress'],
  ['findings', 'By what is missing'],
];

/** The plans of the open folder as a tree, each with where it stands. */
export function FolderPanel() {
  const desk = useDesk();
  const folder = useFolder((state) => state.folder);
  const entries = useFolder((state) => state.entries);
  const isListed = useFolder((state) => state.isListed);
  const left = useFolder((state) => state.left);
  const isCut = useFolder((state) => state.isCut);
  const problem = useFolder((state) => state.problem);
  const [words, setWords] = useState('');
  const [state, setState] = useState<Parameters<typeof StateFilter>[0]['value']>('all');
  const [by, setBy] = useState<FolderColumn>('name');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(words);
  const descending = by === 'updated' || by === 'findings';
  const rows = useMemo(
    () => treeRows(entries.values(), { words: wanted, state }, { by, descending }, wanted === '' ? closed : new Set()),
    [entries, wanted, state, by, descending, closed],
  );

  function fold(path: string, isClosed: boolean): void {
    setClosed((before) => {
      const next = new Set(before);
      if (isClosed) next.add(path);
      else next.delete(path);
      return next;
    });
  }

  return (
    <div className="folder">
      <div className="folder__head">
        <h2 className="folder__name" title={folder?.shown}>
          {folder?.name}
        </h2>
        <CommandButton command="view.folder-table" icon={Table2} />
      </div>
      <div className="folder__filters">
        <input
          type="search"
          className="total__search"
          placeholder="Filter plans"
          aria-label="Filter plans"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <StateFilter value={state} onChange={setState} />
        <select
          className="folder__select"
          aria-label="Order"
          value={by}
          onChange={(event) => setBy(event.target.value as FolderColumn)}
        >
          {ORDERS.map(([column, name]) => (
            <option key={column} value={column}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p className="folder__news" role="status">
        {newsOf({ isListed, problem, left, isCut, count: entries.size, shown: rows.length })}
      </p>
      <Tree rows={rows} onFold={fold} onOpen={(path) => void desk.folder.getState().openPlan(path)} />
    </div>
  );
}

interface News {
  readonly isListed: boolean;
  readonly problem: string | null;
  readonly left: number;
  readonly isCut: boolean;
  readonly count: number;
  readonly shown: number;
}

function newsOf({ isListed, problem, left, isCut, count, shown }: News): string {
  if (problem !== null) return problem;
  if (!isListed) return 'Looking for plans…';
  if (count === 0) return 'There is no Markdown file in this folder.';
  if (shown === 0) return 'No plan fits the filter.';
  if (left > 0) return `Reading plans: ${count - left} of ${count}`;
  return isCut ? `The first ${count} plans; this folder holds more.` : '';
}

interface TreeProps {
  readonly rows: readonly TreeRow[];
  readonly onFold: (path: string, isClosed: boolean) => void;
  readonly onOpen: (path: string) => void;
}

/** One tab stop: arrows go from row to row and fold, Enter opens. Only rows in view are in the document. */
function Tree({ rows, onFold, onOpen }: TreeProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const [at, setAt] = useState(0);
  const day = today();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'folder' ? FOLDER_HEIGHT : PLAN_HEIGHT),
    getItemKey: (index) => keyOf(rows[index]) ?? index,
    overscan: 8,
  });
  const current = Math.min(at, rows.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of other heights stand at other places
  useEffect(() => virtual.measure(), [rows]);

  function go(index: number): void {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    setAt(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  }

  function act(row: TreeRow): void {
    if (row.kind === 'folder') onFold(row.path, row.isOpen);
    else onOpen(row.entry.path);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[current];
    if (row === undefined) return;
    switch (event.key) {
      case 'ArrowDown':
        go(current + 1);
        break;
      case 'ArrowUp':
        go(current - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(rows.length - 1);
        break;
      case 'ArrowRight':
        if (row.kind === 'folder' && !row.isOpen) onFold(row.path, false);
        else if (row.kind === 'folder') go(current + 1);
        break;
      case 'ArrowLeft':
        if (row.kind === 'folder' && row.isOpen) onFold(row.path, true);
        else go(rows.findLastIndex((each, index) => index < current && each.depth < row.depth));
        break;
      case 'Enter':
      case ' ':
        act(row);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      className="folder__tree"
      role="tree"
      aria-label="Plans of the folder"
      tabIndex={0}
      aria-activedescendant={rows.length === 0 ? undefined : `${base}-${current}`}
      onKeyDown={onKeyDown}
    >
      <div className="folder__rows" role="none" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself has the keys
            <div
              key={key}
              id={`${base}-${index}`}
              className="folder__row"
              role="treeitem"
              aria-level={row.depth + 1}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              aria-selected={index === current}
              aria-expanded={row.kind === 'folder' ? row.isOpen : undefined}
              aria-label={labelOf(row, day)}
              data-depth={Math.min(row.depth, 6)}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)`, height: size }}
              onClick={() => {
                setAt(index);
                act(row);
              }}
            >
              {row.kind === 'folder' ? <FolderRow row={row} /> : <PlanEntry entry={row.entry} day={day} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(row: TreeRow | undefined): string | undefined {
  if (row === undefined) return undefined;
  return row.kind === 'folder' ? `${row.path}/` : row.entry.path;
}

function labelOf(row: TreeRow, day: string): string {
  if (row.kind === 'folder') return `${row.name}, ${row.plans} ${row.plans === 1 ? 'plan' : 'plans'}`;
  const { entry } = row;
  if (entry.problem !== null) return `${fileName(entry.path)}, ${entry.problem}`;
  if (entry.row === null) return `${fileName(entry.path)}, not read yet`;
  const { done, total } = entry.row;
  const parts = [
    nameOf(entry),
    stateWords(entry),
    total > 0 ? `${done} of ${total} done` : 'no task items',
    `updated ${ageOf(dayUpdated(entry), day)}`,
  ];
  return parts.join(', ');
}

function FolderRow({ row }: { readonly row: Extract<TreeRow, { kind: 'folder' }> }) {
  return (
    <>
      <ChevronRight aria-hidden className="folder__chevron" data-open={row.isOpen} size={13} strokeWidth={2.2} />
      <span className="folder__title">{row.name}</span>
      <span className="count">{row.plans}</span>
    </>
  );
}

function PlanEntry({ entry, day }: { readonly entry: FolderEntry; readonly day: string }) {
  const { row, problem } = entry;
  return (
    <>
      <StatusMark state={stateOf(entry)} />
      <span className="folder__plan" title={entry.path}>
        <span className="folder__title">{nameOf(entry)}</span>
        <span className="folder__facts" data-bad={problem !== null}>
          {problem ?? (row === null ? '…' : [stateWords(entry), row.owner].filter((word) => word !== null).join(' · '))}
        </span>
      </span>
      {row !== null && (
        <span className="folder__side">
          {row.total > 0 && <ProgressRing done={row.done} total={row.total} />}
          <span className="folder__age">{ageOf(dayUpdated(entry), day)}</span>
        </span>
      )}
    </>
  );
}
