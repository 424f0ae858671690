import { useLayoutEffect, useRef } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import type { Draft } from '../store/drafts';
import { useDesk } from './desk-context';

/** Notes the words that stand in an input as a draft of a plan, for as long as they differ from what it says; null for none. */
export function useDraft(id: PlanId, words: string | null, draft: Draft): void {
  const { drafts } = useDesk();
  const latest = useRef(draft);
  const { at } = draft;
  useLayoutEffect(() => {
    latest.current = draft;
  });
  useLayoutEffect(() => {
    if (words === null) return;
    return drafts.open(id, {
      at,
      textWith: (text) => latest.current.textWith(text),
      take: () => latest.current.take(),
    });
  }, [drafts, id, words, at]);
}
