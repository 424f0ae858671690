import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { type Choice, type MergePart, mergedText, mergeTexts } from '../../shared/merge/merge-texts';
import { createMergeView } from '../changes/merge-view';
import { useDesk, usePlans } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { settleConflict } from '../workspace/disk-news';

type Conflict = Extract<MergePart, { kind: 'conflict' }>;

const LINE_END = /\r\n$|[\r\n]$/;

const CHOICES = [
  { choice: 'mine', name: 'Mine' },
  { choice: 'theirs', name: 'The file’s' },
  { choice: 'both', name: 'Both' },
] as const satisfies readonly { readonly choice: Choice; readonly name: string }[];

/** Two texts of one plan that changed in the same lines: the person decides each place, or the whole. */
export function MergePane({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const plan = usePlans((state) => state.plans.find((each) => each.id === id));
  const [base, mine] = [plan?.baseline ?? '', plan?.text ?? ''];
  const theirs = plan?.disk.kind === 'conflict' ? plan.disk.theirs : '';
  const merge = useMemo(() => mergeTexts(base, mine, theirs), [base, mine, theirs]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => root.current?.focus(), []);

  const conflicts = merge.parts.filter((part): part is Conflict => part.kind === 'conflict');
  // By what stands there: a file that changes once more must not find the answer to another question.
  const keys = keysOf(conflicts);
  const choices = keys.map((key) => chosen.get(key) ?? null);
  const decided = choices.filter((choice) => choice !== null).length;
  const result = mergedText(merge, choices);
  const settle = (text: string) => void settleConflict(desk, id, text);
  const close = () => desk.view.getState().showChanges(id, false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };

  return (
    <section ref={root} className="changes merge" aria-label="Merge" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="changes__bar">
        <h1 className="changes__title">Your text and the file</h1>
        <p className="changes__count" role="status">
          {conflicts.length === 0
            ? 'They fit together'
            : `${decided} of ${conflicts.length} ${conflicts.length === 1 ? 'place' : 'places'} decided`}
        </p>
        <button type="button" className="button button--small" onClick={() => settle(mine)}>
          Keep my whole text
        </button>
        <button type="button" className="button button--small" onClick={() => settle(theirs)}>
          Take the whole file
        </button>
        <button
          type="button"
          className="button button--small button--primary"
          disabled={result === null}
          onClick={() => result !== null && settle(result)}
        >
          Use this
        </button>
        <IconButton name="Decide later" keys="Esc" icon={X} onClick={close} />
      </header>
      <div className="merge__list">
        <p className="merge__text">
          {merge.taken > 0
            ? `Changes of the file in ${merge.taken} other ${merge.taken === 1 ? 'place' : 'places'} are taken over with yours. `
            : ''}
          Nothing is written until you save, and Undo takes your decision back.
        </p>
        {conflicts.map((conflict, index) => (
          <ConflictCard
            key={keys[index]}
            conflict={conflict}
            title={`Place ${index + 1} of ${conflicts.length}`}
            choice={choices[index] ?? null}
            onChoice={(choice) => setChosen(new Map([...chosen, [keys[index] ?? '', choice]]))}
          />
        ))}
      </div>
    </section>
  );
}

/** A name of each conflict, by its texts, and its number among those of the same texts. */
function keysOf(conflicts: readonly Conflict[]): readonly string[] {
  const seen = new Map<string, number>();
  return conflicts.map(({ base, mine, theirs }) => {
    const texts = JSON.stringify([base, mine, theirs]);
    const nth = seen.get(texts) ?? 0;
    seen.set(texts, nth + 1);
    return `${nth} ${texts}`;
  });
}

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly title: string;
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
}

function ConflictCard({ conflict, title, choice, onChoice }: ConflictCardProps) {
  const texts = useRef<HTMLDivElement>(null);
  const { base, mine, theirs } = conflict;
  useEffect(() => {
    if (texts.current === null) return;
    // Whole lines: their last end would be shown as one more line, and an empty one.
    const hasEnds = LINE_END.test(mine) && LINE_END.test(theirs);
    const shown = (text: string) => (hasEnds ? text.replace(LINE_END, '') : text);
    const view = createMergeView(texts.current, shown(theirs), shown(mine), ['The file', 'Mine']);
    return () => view.destroy();
  }, [mine, theirs]);
  return (
    <fieldset className="merge__place">
      <legend className="merge__title">{title}</legend>
      <div className="merge__choices">
        {CHOICES.map(({ choice: each, name }) => (
          <label key={each} className="merge__choice">
            <input type="radio" name={title} checked={choice === each} onChange={() => onChoice(each)} />
            {name}
          </label>
        ))}
      </div>
      <div className="changes__names" aria-hidden="true">
        <span>The file</span>
        <span>Mine</span>
      </div>
      <div ref={texts} className="merge__texts" />
      <details className="merge__base">
        <summary>Before both changes</summary>
        <pre>{base === '' ? 'Nothing was here.' : base}</pre>
      </details>
    </fieldset>
  );
}
