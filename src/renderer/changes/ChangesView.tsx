import type { MergeView } from '@codemirror/merge';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { useDesk, usePlans } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { createMergeView, foldSame, goToChange } from './merge-view';
import { saveWillChange, type TextChanges, textChanges, useTextChanges } from './use-line-changes';

/** What saving a plan would change, beside what is on disk. Escape leads back to the editor. */
export function ChangesView({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const baseline = usePlans((state) => state.plans.find((plan) => plan.id === id)?.baseline ?? '');
  const text = usePlans((state) => state.plans.find((plan) => plan.id === id)?.text ?? '');
  // At first without a pause: this is what the view was opened for.
  const first = useRef<TextChanges | null>(null);
  first.current ??= textChanges(baseline, text);
  const found = useTextChanges(baseline, text) ?? first.current;
  const root = useRef<HTMLElement>(null);
  const merge = useRef<MergeView | null>(null);
  const [all, setAll] = useState(false);

  useLayoutEffect(() => root.current?.focus(), []);

  function close(): void {
    desk.view.getState().showChanges(id, false);
  }

  function go(way: 'next' | 'previous'): void {
    if (merge.current !== null) goToChange(merge.current, way);
  }

  function showAll(shown: boolean): void {
    setAll(shown);
    if (merge.current !== null) foldSame(merge.current, !shown);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    else if (event.key === 'F7') go(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  }

  const places = found.changes.length;
  return (
    <section ref={root} className="changes" aria-label="Changes since last save" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="changes__bar">
        <h1 className="changes__title">Changes since last save</h1>
        <p className="changes__count" role="status">
          {places === 0
            ? 'Nothing to save'
            : `${saveWillChange(found.lines)} in ${places.toLocaleString('en')} ${places === 1 ? 'place' : 'places'}`}
        </p>
        {places > 0 && (
          <>
            <label className="changes__all">
              <input type="checkbox" checked={all} onChange={(event) => showAll(event.target.checked)} />
              Show all lines
            </label>
            <IconButton
              name="Previous change"
              keys="Shift+F7"
              aria-keyshortcuts="Shift+F7"
              icon={ArrowUp}
              onClick={() => go('previous')}
            />
            <IconButton
              name="Next change"
              keys="F7"
              aria-keyshortcuts="F7"
              icon={ArrowDown}
              onClick={() => go('next')}
            />
          </>
        )}
        <IconButton name="Close changes" keys="Esc" icon={X} onClick={close} />
      </header>
      {places === 0 ? (
        <p className="changes__none">The file on disk is what you see here. Nothing to save.</p>
      ) : (
        <SideBySide
          found={found}
          onMerge={(view) => {
            merge.current = view;
            if (view !== null && all) foldSame(view, false);
          }}
        />
      )}
    </section>
  );
}

interface SideBySideProps {
  readonly found: TextChanges;
  readonly onMerge: (view: MergeView | null) => void;
}

function SideBySide({ found, onMerge }: SideBySideProps) {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(onMerge);
  useLayoutEffect(() => {
    latest.current = onMerge;
  });
  const { before, after } = found;
  useEffect(() => {
    if (root.current === null) return;
    const view = createMergeView(root.current, before, after);
    latest.current(view);
    return () => {
      latest.current(null);
      view.destroy();
    };
  }, [before, after]);
  const onlyEnds = before.replace(/\r\n?/g, '\n') === after.replace(/\r\n?/g, '\n');
  return (
    <>
      <div className="changes__names" aria-hidden="true">
        <span>On disk</span>
        <span>Now</span>
      </div>
      {onlyEnds && <p className="changes__none">Only the ends of lines differ: the words are the same.</p>}
      <div ref={root} className="changes__texts" />
    </>
  );
}
