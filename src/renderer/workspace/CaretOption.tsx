import type { ReactNode } from 'react';
import { isMoved } from '../ui/is-moved';

interface CaretOptionProps {
  readonly listId: string;
  readonly index: number;
  readonly isChosen: boolean;
  /** The pointer came to it; left out where a pointer that only passes chooses nothing. */
  readonly onPoint?: () => void;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

/** A row of a list at the caret (`use-caret-list.ts`). The focus stays in the plan, also when the row is clicked. */
export function CaretOption({ listId, index, isChosen, onPoint, onTake, children }: CaretOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, which keeps the focus
    <div
      id={`${listId}-${index}`}
      className="menu__item"
      role="option"
      aria-selected={isChosen}
      data-highlighted={isChosen ? '' : undefined}
      tabIndex={-1}
      onPointerMove={(event) => isMoved(event) && !isChosen && onPoint?.()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}
