import { Plus, TriangleAlert } from 'lucide-react';
import type { PlanId } from '../../shared/ipc/contract';
import { addPartAt } from '../commands/plan-edits';
import { goToFinding } from '../panels/go-to-block';
import { useDesk } from '../ui/desk-context';
import type { PlanNote } from './use-plan-notes';

interface PlanNotesProps {
  readonly id: PlanId;
  readonly notes: readonly PlanNote[];
  /** Where each note starts on the sheet; null for one whose block is far from view. */
  readonly tops: readonly (number | null)[];
}

/** The notes at the blocks of a plan: what is broken there, and what the template asks to be added there. */
export function PlanNotes({ id, notes, tops }: PlanNotesProps) {
  return notes.map((note, at) => {
    const top = tops[at] ?? null;
    if (top === null) return null;
    return (
      <div
        key={`${note.kind} ${note.blockIndex}`}
        className="plan-note"
        data-side={note.side}
        style={{ transform: `translateY(${top}px)` }}
      >
        <Note id={id} note={note} />
      </div>
    );
  });
}

function Note({ id, note }: { readonly id: PlanId; readonly note: PlanNote }) {
  const desk = useDesk();
  switch (note.kind) {
    case 'add':
      return (
        <button
          type="button"
          className="button button--small plan-note__add"
          onClick={() => addPartAt(desk, id, note.part, note.blockIndex)}
        >
          <Plus aria-hidden size={12} />
          {note.part === 'decision' ? 'Add another decision' : 'Add another contract'}
        </button>
      );
    case 'json':
      return (
        <p className="plan-note__words">
          <TriangleAlert aria-hidden size={13} />
          <span>{`${note.message} (line ${note.line} of the block)`}</span>
          <button type="button" className="panel__link" onClick={() => goToFinding(desk, note.finding)}>
            Go to it
          </button>
        </p>
      );
    default:
      return note satisfies never;
  }
}
