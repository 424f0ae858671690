import { useEffect, useRef, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/ipc/result';
import type { PreFlight } from '../../shared/print/pre-flight';
import type { PrintOptions } from '../../shared/print/print-options';
import { answerOf } from '../store/answer-of';
import { useDesk, usePlans } from '../ui/desk-context';
import { openPdf, type PdfPages } from './pdf-pages';

/** How long after a change the pages are made anew, in milliseconds. */
const PAUSE_MS = 500;

export interface PreviewProgress {
  readonly done: number;
  readonly of: number;
  readonly step: string;
}

export interface Preview {
  /** The pages that were made last, also while new ones are made; null before the first. */
  readonly pages: PdfPages | null;
  readonly preFlight: PreFlight | null;
  /** Null while nothing is made. */
  readonly progress: PreviewProgress | null;
  readonly problem: Problem | null;
  /** True where the person stopped it. */
  readonly isCancelled: boolean;
  cancel(): void;
  again(): void;
}

interface Shown {
  readonly pages: PdfPages | null;
  readonly preFlight: PreFlight | null;
  readonly progress: PreviewProgress | null;
  readonly problem: Problem | null;
  readonly isCancelled: boolean;
}

const NOTHING: Shown = { pages: null, preFlight: null, progress: null, problem: null, isCancelled: false };
const BEGINNING: PreviewProgress = { done: 0, of: 1, step: 'Reading the plan' };

/** The pages of a plan, made anew a moment after its text or the options changed. Null options are not known yet. */
export function usePreview(id: PlanId, options: PrintOptions | null): Preview {
  const desk = useDesk();
  const text = usePlans((state) => state.plans.find((plan) => plan.id === id)?.text ?? '');
  const [shown, setShown] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const isFirst = useRef(true);
  const pages = useRef<PdfPages | null>(null);

  useEffect(
    () =>
      desk.bridge.onPrintProgress((progress) => {
        if (progress.id !== id) return;
        setShown((now) => (now.progress === null ? now : { ...now, progress }));
      }),
    [desk, id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the same pages once more
  useEffect(() => {
    if (options === null) return;
    let isOver = false;
    const make = async () => {
      isFirst.current = false;
      setShown((now) => ({ ...now, progress: BEGINNING, problem: null, isCancelled: false }));
      const result = await answerOf(() => desk.bridge.printPreview({ id, text, options }));
      if (isOver) return;
      if (!result.ok) return setShown((now) => ({ ...now, progress: null, problem: result.problem }));
      if (result.value === null) return setShown((now) => ({ ...now, progress: null, isCancelled: true }));
      const { pdf, preFlight } = result.value;
      const opened = await openPdf(pdf);
      if (isOver) return opened.close();
      const old = pages.current;
      pages.current = opened;
      setShown({ ...NOTHING, pages: opened, preFlight });
      old?.close();
    };
    const timer = setTimeout(
      () => {
        make().catch((error: unknown) => {
          if (isOver) return;
          const happened = `The pages could not be shown: ${error instanceof Error ? error.message : String(error)}.`;
          const problem: Problem = {
            code: 'export-failed',
            happened,
            safe: 'The plan is unchanged.',
            todo: 'Try again.',
          };
          setShown((now) => ({ ...now, progress: null, problem }));
        });
      },
      isFirst.current ? 0 : PAUSE_MS,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, id, text, options, round]);

  useEffect(
    () => () => {
      pages.current?.close();
      pages.current = null;
      void answerOf(() => desk.bridge.printCancelPreview({ id }));
    },
    [desk, id],
  );

  return {
    ...shown,
    cancel: () => void answerOf(() => desk.bridge.printCancelPreview({ id })),
    again: () => setRound((now) => now + 1),
  };
}
