import { useEffect } from 'react';
import type { Desk } from '../store/desk';
import { useDesk } from '../ui/desk-context';

/** Whether what had the focus has a use of its own for Escape. A tooltip of a button also takes it, and is none. */
function isOwn(target: Element): boolean {
  return target.closest('[role=menu], [role=listbox], [role=dialog], input, textarea, select') !== null;
}

/** Where Escape leads from an element that has no use for it itself; answers whether it led anywhere. */
function escapeFrom(desk: Desk, target: EventTarget | null, isTaken: boolean): boolean {
  const view = desk.view.getState();
  const editor = desk.editors.get(view.activeId);
  if (view.dialog !== null || !(target instanceof Element)) return false;
  const isPlan = target.closest('main') !== null;
  const isUsed = isTaken && isOwn(target);
  if (view.focusMode && (isPlan || !isUsed)) {
    view.setFocusMode(false);
    editor?.focus();
    return true;
  }
  if (isUsed || isPlan || editor === null) return false;
  if (target.closest('[data-region]') === null) return false;
  if (view.room === 'none' && view.drawer !== null) view.togglePanel(view.drawer);
  editor.focus();
  return true;
}

/** Escape ends focus mode, and leads from the bars and panels back to the plan; within the plan it is the editor's. */
export function useEscape(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (escapeFrom(desk, event.target, event.defaultPrevented)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [desk]);
}
