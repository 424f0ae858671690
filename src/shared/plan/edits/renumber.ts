import type { Renumbering } from './follow-numbers';
import { type NumberRun, numberRuns } from './number-runs';
import { finishEdit, type PlanEdit } from './plan-edit';
import { type PlanText, readPlanText, type TextLine } from './text-lines';

function isNew(line: TextLine | undefined): boolean {
  return line?.from === null;
}

/** Makes room for new parts: those after them count on as far as their numbers would stand twice. */
export function roomForNew(after: PlanText): readonly Renumbering[] {
  return numberRuns(after).flatMap((run) => {
    const first = run.items.findIndex(({ line }) => isNew(after.lines[line]));
    if (first < 0) return [];
    const numbers = run.items.map(({ number }) => number);
    for (let at = first + 1; at < numbers.length; at += 1) {
      if ((numbers[at] ?? 0) > (numbers[at - 1] ?? 0)) break;
      numbers[at] = (numbers[at - 1] ?? 0) + 1;
    }
    return [{ run, numbers }];
  });
}

function lineOfItem(text: PlanText, line: number): number | null {
  return text.lines[line]?.from ?? null;
}

function isCounted(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/**
 * Numbers for runs that lost or moved items: the first places of a run keep the numbers that they had. A run that had
 * gaps before is left as it was where an item is gone: its numbers are names.
 */
export function numbersAsBefore(before: PlanText): (after: PlanText) => readonly Renumbering[] {
  const old = numberRuns(before);
  return (after) =>
    numberRuns(after).flatMap((run) => {
      const lines = run.items.map(({ line }) => lineOfItem(after, line));
      const was = old.find(
        ({ kind, isLettered, items }) =>
          kind === run.kind && isLettered === run.isLettered && items.some(({ line }) => lines.includes(line)),
      );
      if (!was || was.items.length < run.items.length) return [];
      const sameOrder = was.items.every(({ line }, index) => line === lines[index]);
      const numbers = was.items.map(({ number }) => number);
      if (sameOrder || (was.items.length > run.items.length && !isCounted(numbers))) return [];
      return [{ run, numbers: numbers.slice(0, run.items.length) }];
    });
}

function mended(run: NumberRun): readonly number[] {
  const start = run.items[0]?.number === 0 ? 0 : 1;
  return run.items.map((_, index) => start + index);
}

/** Counts every run of numbered parts anew, without gaps and doubles; null where none has any. */
export function mendNumbers(raw: string): PlanEdit | null {
  const before = readPlanText(raw);
  const wanted = numberRuns(before)
    // One number alone is a name, not a count.
    .filter(({ items, kind }) => items.length > 1 || /^(?:decision|phase)$/iu.test(kind))
    .map((run) => ({ run, numbers: mended(run) }))
    .filter(({ run, numbers }) => run.items.some(({ number }, index) => number !== numbers[index]));
  if (wanted.length === 0) return null;
  return finishEdit(before, before.lines, { numbers: () => wanted });
}
