import { type FormEvent, memo, type ReactNode, useState } from 'react';
import { compileQuery, type FindQuery } from '../../shared/find/find-query';
import type { FoundPlan } from '../../shared/ipc/folder-requests';
import { useRowKeys } from '../panels/use-row-keys';
import type { FolderFind } from '../store/folder-store';
import { useDesk, useFolder } from '../ui/desk-context';
import { FIND_FIELD } from './find-field';
import { fileName, nameOf } from './folder-order';

const OPTIONS = [
  ['matchCase', 'Aa', 'Match case'],
  ['wholeWord', 'ab', 'Whole words'],
  ['isPattern', '.*', 'Regular expression'],
] as const;

type FoundLine = FoundPlan['lines'][number];

/** Looks for a text in all plans of the folder; each line that was found leads to its place. */
export function FolderFindPanel() {
  const desk = useDesk();
  const find = useFolder((state) => state.find);
  const [query, setQuery] = useState<FindQuery>(
    () => find?.query ?? { text: '', matchCase: false, wholeWord: false, isPattern: false },
  );
  const compiled = compileQuery(query);
  const problem = !compiled.ok && query.text !== '' ? compiled.problem : null;

  function search(next: FindQuery): void {
    if (next.text === '' || compileQuery(next).ok) void desk.folder.getState().findText(next);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    search(query);
  }

  function choose(option: (typeof OPTIONS)[number][0]): void {
    const next = { ...query, [option]: !query[option] };
    setQuery(next);
    if (find !== null) search(next);
  }

  return (
    <search className="folder">
      <form className="folder__filters" onSubmit={submit}>
        <input
          id={FIND_FIELD}
          type="search"
          className="total__search"
          placeholder="Find in the folder, then Enter"
          aria-label="Find in the folder"
          aria-invalid={problem !== null}
          aria-describedby="find-in-folder-news"
          value={query.text}
          onChange={(event) => {
            setQuery({ ...query, text: event.target.value });
            if (event.target.value === '') search({ ...query, text: '' });
          }}
        />
        {OPTIONS.map(([option, sign, name]) => (
          <button
            key={option}
            type="button"
            className="folder__option"
            aria-label={name}
            title={name}
            aria-pressed={query[option]}
            onClick={() => choose(option)}
          >
            {sign}
          </button>
        ))}
        {find?.outcome === null ? (
          <button type="button" className="button button--small" onClick={() => void desk.folder.getState().stopFind()}>
            Stop
          </button>
        ) : (
          <button type="submit" className="button button--small">
            Find
          </button>
        )}
      </form>
      <p className="folder__news" role="status" id="find-in-folder-news" data-bad={problem !== null}>
        {problem ?? (find === null ? 'The saved text of every plan is looked through.' : wordsOf(find))}
      </p>
      {find !== null && <Found plans={find.plans} />}
    </search>
  );
}

function wordsOf({ plans, outcome }: FolderFind): string {
  const lines = plans.reduce((sum, plan) => sum + plan.lines.length, 0);
  const found = `${count(lines, 'line')} in ${count(plans.length, 'plan')}`;
  if (outcome === null) return `Looking… ${found} so far`;
  if (outcome === 'stopped') return `Stopped: ${found}`;
  const unread = outcome.unread === 0 ? '' : ` ${count(outcome.unread, 'plan')} could not be read.`;
  if (lines === 0) return `Nothing was found.${unread}`;
  return outcome.isCut ? `The first ${found}; there are more.${unread}` : `${found}.${unread}`;
}

function count(number: number, word: string): string {
  return `${number} ${number === 1 ? word : `${word}s`}`;
}

function Found({ plans }: { readonly plans: readonly FoundPlan[] }) {
  const desk = useDesk();
  const total = plans.reduce((sum, plan) => sum + plan.lines.length, 0);
  const keys = useRowKeys(total, 0);
  let first = 0;

  function open(path: string, { line, matches }: FoundLine): void {
    void desk.folder.getState().openPlan(path, { line, column: matches[0]?.from ?? 0 });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the keys' focus
    <div className="folder__found" onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      {plans.map((plan) => {
        const from = first;
        first += plan.lines.length;
        return <PlanFound key={plan.path} plan={plan} firstRow={from} entryRow={keys.entry} onOpen={open} />;
      })}
    </div>
  );
}

interface PlanFoundProps {
  readonly plan: FoundPlan;
  readonly firstRow: number;
  readonly entryRow: number;
  readonly onOpen: (path: string, line: FoundLine) => void;
}

const PlanFound = memo(function PlanFound({ plan, firstRow, entryRow, onOpen }: PlanFoundProps) {
  const name = useFolder((state) => {
    const entry = state.entries.get(plan.path);
    return entry === undefined ? fileName(plan.path) : nameOf(entry);
  });
  return (
    <section className="found" aria-label={name}>
      <h3 className="found__name" title={plan.path}>
        <span>{name}</span>
        <span className="count">
          {plan.lines.length}
          {plan.isCut && '+'}
        </span>
      </h3>
      <ul className="found__lines">
        {plan.lines.map((line, index) => (
          <li key={line.line}>
            <button
              type="button"
              className="found__line"
              data-row={firstRow + index}
              tabIndex={firstRow + index === entryRow ? 0 : -1}
              aria-label={`Line ${line.line + 1}: ${line.text.trim()}`}
              onClick={() => onOpen(plan.path, line)}
            >
              {marked(line)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});

function marked({ text, matches }: FoundLine): ReactNode {
  const parts: ReactNode[] = [];
  let at = text.length - text.trimStart().length;
  for (const { from, to } of matches) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(Math.max(at, from), to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
}
