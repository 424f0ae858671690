import type { PlanId } from '../../shared/ipc/contract';
import type { PlanEditorHandle } from '../editor/editor-handle';

/** The handles of the editors that are alive, by plan. */
export interface EditorHandles {
  get(id: PlanId | null): PlanEditorHandle | null;
  /** Notes a new handle, or with null that the editor is gone. */
  set(id: PlanId, handle: PlanEditorHandle | null): void;
}

export function createEditorHandles(): EditorHandles {
  const handles = new Map<PlanId, PlanEditorHandle>();
  return {
    get: (id) => (id === null ? null : (handles.get(id) ?? null)),
    set: (id, handle) => {
      if (handle === null) handles.delete(id);
      else handles.set(id, handle);
    },
  };
}
