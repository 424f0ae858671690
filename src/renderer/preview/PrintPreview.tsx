import { X, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PlanId } from '../../shared/ipc/contract';
import { sectionAt } from '../../shared/plan/outline';
import type { PrintOptions } from '../../shared/print/print-options';
import { useDesk, useLivePlan, usePlans, usePreferences, useSettings, useView } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { ProgressBar } from '../ui/ProgressBar';
import { PreFlightList } from './PreFlightList';
import { PreviewPages } from './PreviewPages';
import { PrintOptionsForm } from './PrintOptionsForm';
import { printChoice } from './print-choice';
import { printPages } from './print-pages';
import { type Preview, usePreview } from './use-preview';

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const;
/** How far below the upper edge of the editor a line comes to stand that a finding leads to, in pixels. */
const LINE_Y = 180;

/** The pages of a plan as they will print, with what to look at before handing them out, and all that can be chosen. */
export function PrintPreview({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const name = usePlans((state) => state.plans.find((plan) => plan.id === id)?.name ?? '');
  const preferences = usePreferences(id);
  const paper = useSettings((settings) => settings.paper);
  const options = useMemo(
    () => (preferences === undefined ? null : printChoice(preferences, paper)),
    [preferences, paper],
  );
  const preview = usePreview(id, options);
  const isExporting = useView((view) => view.exporting !== null);
  const [zoom, setZoom] = useState<number | null>(null);
  const [page, setPage] = useState(0);
  const [sent, setSent] = useState<number | null>(null);
  const root = useRef<HTMLElement>(null);
  const start = useCaretPage(preview);

  useLayoutEffect(() => root.current?.focus(), []);

  const close = useCallback(() => {
    desk.view.getState().setPreviewed(false);
    desk.editors.get(id)?.focus();
  }, [desk, id]);

  function goToLine(line: number): void {
    // The editor must be reachable before it can take the caret.
    flushSync(() => desk.view.getState().setPreviewed(false));
    desk.view.getState().showChanges(id, false);
    const editor = desk.editors.get(id);
    editor?.goToPlace({ caret: { line: line - 1, column: 0 }, seen: { line: line - 1, y: LINE_Y } });
    editor?.focus();
  }

  function choose(next: PrintOptions): void {
    void desk.preferences.getState().change(id, { print: { ...next, appendix: { ...next.appendix } } });
  }

  async function print(): Promise<void> {
    const { pages } = preview;
    if (pages === null || sent !== null) return;
    setSent(0);
    try {
      const problem = await printPages(desk, id, pages, setSent);
      if (problem !== null) desk.view.getState().tellProblem(`${name}, print`, problem);
    } finally {
      setSent(null);
    }
  }

  function step(way: 1 | -1): void {
    const now = zoom ?? 1;
    const next = way > 0 ? ZOOMS.find((each) => each > now) : ZOOMS.findLast((each) => each < now);
    if (next !== undefined) setZoom(next);
  }

  const count = preview.pages?.sizes.length ?? 0;
  return (
    <section
      ref={root}
      className="preview"
      aria-label="Print preview"
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <header className="preview__bar">
        <h2 className="preview__title">Print preview of {name}</h2>
        <p className="preview__count" role="status">
          {count > 0 && `Page ${Math.min(page + 1, count)} of ${count}`}
        </p>
        <IconButton name="Smaller" icon={ZoomOut} onClick={() => step(-1)} />
        <button
          type="button"
          className="button button--small"
          aria-pressed={zoom === null}
          onClick={() => setZoom(null)}
        >
          Fit width
        </button>
        <IconButton name="Larger" icon={ZoomIn} onClick={() => step(1)} />
        <span className="preview__space" />
        <button
          type="button"
          className="button button--small"
          disabled={options === null || isExporting}
          onClick={() => options && void desk.plans.getState().exportHtml(id, options)}
        >
          Export HTML…
        </button>
        <button
          type="button"
          className="button button--small"
          disabled={preview.pages === null || preview.progress !== null || sent !== null}
          onClick={() => void print()}
        >
          {sent === null ? 'Print…' : `Page ${sent} of ${count}…`}
        </button>
        <button
          type="button"
          className="button button--small button--primary"
          disabled={options === null || isExporting}
          onClick={() => options && void desk.plans.getState().exportPdf(id, options)}
        >
          Export PDF…
        </button>
        <IconButton name="Close preview" keys="Esc" icon={X} onClick={close} />
      </header>
      <Making preview={preview} name={name} />
      <div className="preview__body">
        {preview.pages === null ? (
          <div className="preview__waiting" aria-busy={preview.progress !== null} />
        ) : (
          <PreviewPages pages={preview.pages} zoom={zoom} start={start} onPage={setPage} />
        )}
        <section className="preview__side" aria-label="Print options">
          {preview.preFlight !== null && <PreFlightList report={preview.preFlight} onGo={goToLine} />}
          {options !== null && <PrintOptionsForm options={options} onChange={choose} />}
        </section>
      </div>
    </section>
  );
}

/** What is being made, or why it was not. */
function Making({ preview, name }: { readonly preview: Preview; readonly name: string }) {
  const { progress, problem, isCancelled } = preview;
  if (progress !== null) {
    return (
      <div className="preview__making">
        <ProgressBar name={`Pages of ${name}`} done={progress.done} total={progress.of} words={progress.step} />
        <span className="preview__step">{progress.step}…</span>
        <button type="button" className="button button--small" onClick={preview.cancel}>
          Cancel
        </button>
      </div>
    );
  }
  if (problem === null && !isCancelled) return null;
  return (
    <div className="preview__making" role="alert">
      <span className="preview__step">
        {problem === null
          ? 'Cancelled. What is shown may be older than the plan.'
          : `${problem.happened} ${problem.safe}`}
      </span>
      <button type="button" className="button button--small" onClick={preview.again}>
        Try again
      </button>
    </div>
  );
}

/** The page of the section that holds the caret, once the first pages are there. */
function useCaretPage({ pages }: Preview): number {
  const outline = useLivePlan((live) => live.outline);
  const blockIndex =
    useView((view) => (view.activeId === null ? null : view.carets[view.activeId]?.blockIndex)) ?? null;
  const [start, setStart] = useState(0);
  const isFound = useRef(false);
  useEffect(() => {
    if (pages === null || isFound.current) return;
    isFound.current = true;
    const section = blockIndex === null ? null : sectionAt(outline, blockIndex);
    if (section === null) return;
    const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
    // Headings of the same words are told apart by their order.
    const same = outline.filter(({ text }) => plain(text) === plain(section.text));
    const found = pages.headings.filter(({ words }) => plain(words) === plain(section.text));
    setStart((found[same.indexOf(section)] ?? found[0])?.page ?? 0);
  }, [pages, outline, blockIndex]);
  return start;
}
