import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FolderEntry } from '../../shared/ipc/folder-requests';
import { today } from '../store/live-plan';
import { useDesk, useFolder } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { ProgressBar } from '../ui/ProgressBar';
import {
  ageOf,
  byOrder,
  dayUpdated,
  type FolderColumn,
  type FolderOrder,
  isShown,
  nameOf,
  stateOf,
} from './folder-order';
import { StateFilter } from './StateFilter';
import { StatusMark } from './StatusMark';
import { stateWords } from './state-words';

const ROW_HEIGHT = 52;

const COLUMNS: readonly (readonly [FolderColumn, string])[] = [
  ['name', 'Plan'],
  ['status', 'Status'],
  ['owner', 'Owner'],
  ['updated', 'Updated'],
  ['progress', 'Progress'],
  ['decisions', 'Decisions open'],
  ['findings', 'Before review'],
];

/** All plans of the folder for a meeting: who owns what, and where it stands. */
export function FolderTable() {
  const desk = useDesk();
  const folder = useFolder((state) => state.folder);
  const entries = useFolder((state) => state.entries);
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [state, setState] = useState<Parameters<typeof StateFilter>[0]['value']>('all');
  const [order, setOrder] = useState<FolderOrder>({ by: 'status', descending: false });
  const shown = useMemo(
    () => [...entries.values()].filter((entry) => isShown(entry, { words, state })).sort(byOrder(order)),
    [entries, words, state, order],
  );

  // It lies over the plan, so the keys are its own, and the plan's again when it goes.
  useLayoutEffect(() => {
    search.current?.focus();
    const back = () => desk.editors.get(desk.view.getState().activeId)?.focus();
    return () => void requestAnimationFrame(() => document.activeElement === document.body && back());
  }, [desk]);

  function sort(by: FolderColumn): void {
    setOrder((before) => ({ by, descending: before.by === by ? !before.descending : false }));
  }

  return (
    <section className="plans-table" aria-label={`Plans of ${folder?.name ?? 'the folder'}`}>
      <header className="plans-table__head">
        <div>
          <h1 className="plans-table__title">{folder?.name}</h1>
          <p className="plans-table__sum">{sumOf(shown)}</p>
        </div>
        <div className="plans-table__filters">
          <input
            ref={search}
            type="search"
            className="total__search"
            placeholder="Filter plans"
            aria-label="Filter the table"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <StateFilter value={state} onChange={setState} />
          <IconButton name="Close the table" icon={X} onClick={() => desk.folder.getState().showTable(false)} />
        </div>
      </header>
      <Rows entries={shown} order={order} onSort={sort} onOpen={(path) => void desk.folder.getState().openPlan(path)} />
    </section>
  );
}

function sumOf(entries: readonly FolderEntry[]): string {
  const count = (wanted: string) => entries.filter((entry) => stateOf(entry) === wanted).length;
  const done = entries.reduce((sum, { row }) => sum + (row?.done ?? 0), 0);
  const total = entries.reduce((sum, { row }) => sum + (row?.total ?? 0), 0);
  const plans = `${entries.length} ${entries.length === 1 ? 'plan' : 'plans'}`;
  return `${plans} · ${count('approved')} approved · ${count('in-review')} in review · ${done} of ${total} items done`;
}

interface RowsProps {
  readonly entries: readonly FolderEntry[];
  readonly order: FolderOrder;
  readonly onSort: (by: FolderColumn) => void;
  readonly onOpen: (path: string) => void;
}

function Rows({ entries, order, onSort, onOpen }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const day = today();
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.path ?? index,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="plans-table__scroll" ref={scroller}>
      {/* Rows far from view are not in the document; the count tells how many there are. */}
      <table aria-label="Plans" aria-rowcount={entries.length + 1} className="plans-table__grid">
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map(([column, name]) => (
              <th
                key={column}
                scope="col"
                aria-sort={order.by === column ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" className="plans-table__sort" onClick={() => onSort(column)}>
                  {name}
                  <span aria-hidden="true" className="plans-table__arrow">
                    {order.by === column ? (order.descending ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {items.map(({ index, key }) => {
            const entry = entries[index];
            return (
              entry !== undefined && (
                <tr key={key} aria-rowindex={index + 2} className="plans-table__row" style={{ height: ROW_HEIGHT }}>
                  <PlanCells entry={entry} day={day} onOpen={onOpen} />
                </tr>
              )
            );
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not in the document. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr className="plans-table__gap">
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  );
}

interface PlanCellsProps {
  readonly entry: FolderEntry;
  readonly day: string;
  readonly onOpen: (path: string) => void;
}

function PlanCells({ entry, day, onOpen }: PlanCellsProps) {
  const { row, problem } = entry;
  const updated = dayUpdated(entry);
  return (
    <>
      <th scope="row">
        <button type="button" className="plans-table__name" title={entry.path} onClick={() => onOpen(entry.path)}>
          {nameOf(entry)}
        </button>
        <span className="plans-table__path" data-bad={problem !== null}>
          {problem ?? entry.path}
        </span>
      </th>
      <td>
        <span className="plans-table__status">
          <StatusMark state={stateOf(entry)} />
          {row === null ? '' : stateWords(entry)}
        </span>
      </td>
      <td>{row?.owner ?? <span className="faint">–</span>}</td>
      <td title={row?.updated?.text ?? 'The day its file was changed'}>
        {updated} <span className="faint">{ageOf(updated, day)}</span>
      </td>
      <td>
        {row !== null && row.total > 0 ? (
          <span className="plans-table__progress">
            <span className="count">
              {row.done}/{row.total}
            </span>
            <ProgressBar name={`Progress of ${nameOf(entry)}`} done={row.done} total={row.total} />
          </span>
        ) : (
          <span className="faint">–</span>
        )}
      </td>
      <td>
        {row === null || row.decisions === 0 ? (
          <span className="faint">–</span>
        ) : (
          `${row.openDecisions} of ${row.decisions}`
        )}
      </td>
      <td>{row === null ? '' : row.findings === 0 ? 'Ready' : row.findings}</td>
    </>
  );
}
