import { flushSync } from 'react-dom';
import type { Desk } from '../store/desk';

/** Leads to a block of the plan in front, in its rich editor or its source; its changes make room for it. */
export function goToBlock(desk: Desk, blockIndex: number): void {
  const { activeId, reviewed, showChanges } = desk.view.getState();
  // The editor must be on screen before it can scroll.
  if (activeId !== null && reviewed.includes(activeId)) flushSync(() => showChanges(activeId, false));
  desk.editors.get(activeId)?.goToBlock(blockIndex);
}
