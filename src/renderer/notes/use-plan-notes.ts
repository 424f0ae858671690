import { useMemo } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { repeatStubs } from '../../shared/plan/repeat-stubs';
import type { NoteWish } from '../editor/notes/note-places';
import { useLivePlan } from '../ui/desk-context';

/** What is said at a block of the plan, beside its text. */
export type PlanNote = NoteWish &
  (
    | { readonly kind: 'add'; readonly part: 'decision' | 'contract' }
    | {
        readonly kind: 'json';
        /** What is wrong, and on which line of the block, from 1. */
        readonly message: string;
        readonly line: number;
        /** Which of readiness's findings it is. */
        readonly finding: number;
      }
  );

/** The notes of a plan while it is in front; none else. */
export function usePlanNotes(id: PlanId): readonly PlanNote[] {
  const live = useLivePlan((all) => (all.id === id ? all : null));
  const notes = useMemo((): readonly PlanNote[] => {
    if (live === null) return [];
    const adds = repeatStubs(live.plan.blocks).map(
      ({ blockIndex, part }): PlanNote => ({ kind: 'add', side: 'beside', blockIndex, part }),
    );
    const broken = new Map<number, PlanNote>();
    for (const [finding, { rule, message, place }] of live.findings.entries()) {
      const { blockIndex, below } = place;
      // One at a time: what follows a broken place often is broken by it.
      if (rule !== 'broken-json' || broken.has(blockIndex)) continue;
      broken.set(blockIndex, { kind: 'json', side: 'under', blockIndex, message, line: below + 1, finding });
    }
    return [...adds, ...broken.values()];
  }, [live]);
  // The same notes are the same list: their places are kept, and nothing is measured anew.
  const key = JSON.stringify(notes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all that is in them
  return useMemo(() => notes, [key]);
}
