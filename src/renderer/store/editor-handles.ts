import type { PlanId } from '../../shared/ipc/contract';
import type { PlanEditorHandle } from '../editor/editor-handle';

/** The handles of the editors that are alive, by plan. */
export interface EditorHandles {
  /** The editor that the plan is in now: its source view where that is shown, else its rich editor. */
  get(id: PlanId | null): PlanEditorHandle | null;
  /** The rich editor of a plan, also while its source view is in front of it. */
  rich(id: PlanId): PlanEditorHandle | null;
  /** Notes a new rich editor, or with null that it is gone. */
  set(id: PlanId, handle: PlanEditorHandle | null): void;
  /** Notes a source view that now holds the plan's text, or with null that it is gone. */
  setSource(id: PlanId, handle: PlanEditorHandle | null): void;
  /** Has a listener called after an editor came or went. Answers the function that stops it. */
  subscribe(listener: () => void): () => void;
}

export function createEditorHandles(): EditorHandles {
  const rich = new Map<PlanId, PlanEditorHandle>();
  const sources = new Map<PlanId, PlanEditorHandle>();
  const listeners = new Set<() => void>();
  const setter = (handles: Map<PlanId, PlanEditorHandle>) => (id: PlanId, handle: PlanEditorHandle | null) => {
    if (handle === null) handles.delete(id);
    else handles.set(id, handle);
    for (const listener of listeners) listener();
  };
  return {
    get: (id) => (id === null ? null : (sources.get(id) ?? rich.get(id) ?? null)),
    rich: (id) => rich.get(id) ?? null,
    set: setter(rich),
    setSource: setter(sources),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
