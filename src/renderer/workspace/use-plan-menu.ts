import { useRef, useState } from 'react';
import { answerOf } from '../store/answer-of';
import { useDesk } from '../ui/desk-context';
import type { ClipboardAction } from './ClipboardItems';

interface PlanMenuLife {
  /** Notes what is to be done with the clipboard once the menu is gone. */
  readonly chooseClipboard: (action: ClipboardAction) => void;
  /** For the menu's content: the focus goes back to the plan, where the clipboard's turn comes. */
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** What menus on the plan share: the caret is where the hand was, the menu was a detour. */
export function usePlanMenu(): PlanMenuLife {
  const desk = useDesk();
  // A code field in the plan has a caret of its own.
  const [field] = useState(() => document.activeElement?.closest<HTMLElement>('.cm-content') ?? null);
  const waiting = useRef<ClipboardAction | null>(null);

  async function act(action: ClipboardAction): Promise<void> {
    const result = await answerOf(() => desk.bridge.windowEdit({ action }));
    if (!result.ok) desk.view.getState().tellProblem('Clipboard', result.problem);
  }

  return {
    chooseClipboard: (action) => {
      waiting.current = action;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      if (field?.isConnected === true) field.focus();
      else desk.editors.get(desk.view.getState().activeId)?.focus();
      const action = waiting.current;
      waiting.current = null;
      if (action !== null) void act(action);
    },
  };
}
