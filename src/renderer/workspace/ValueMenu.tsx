import { useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PlanId } from '../../shared/ipc/contract';
import type { Block } from '../../shared/markdown/blocks';
import { type OfferedValue, offeredValues } from '../../shared/plan/column-values';
import type { ValueRequest } from '../editor/table/watch-values';
import { useDesk } from '../ui/desk-context';
import { CaretOption } from './CaretOption';
import { useCaretList, useListKeys } from './use-caret-list';

/** As many values as are taken in at a glance. */
const MOST = 8;

function offered(request: ValueRequest, blocks: readonly Block[]): readonly OfferedValue[] {
  const { column, typed, isAsked } = request;
  const values = offeredValues(blocks, column, typed);
  return isAsked ? values : values.filter(({ text }) => text !== typed).slice(0, MOST);
}

interface ValueMenuProps {
  readonly id: PlanId;
  readonly request: ValueRequest;
}

/**
 * The values that a cell of its column usually has. While a person types none is chosen, so that every key does what it
 * always does; the arrows choose.
 */
export function ValueMenu({ id, request }: ValueMenuProps) {
  const desk = useDesk();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const values = useMemo(() => {
    const plan = desk.plans.getState().plans.find((each) => each.id === id);
    return offered(request, plan?.blocks ?? []);
  }, [desk, id, request]);
  const first = request.isAsked ? 0 : null;
  const [choice, setChoice] = useState<{ readonly of: ValueRequest; readonly at: number | null }>({
    of: request,
    at: first,
  });
  const wanted = choice.of === request ? choice.at : first;
  const at = wanted === null || values.length === 0 ? null : Math.min(wanted, values.length - 1);
  useCaretList({ list, listId, root: request.root, box: request.box, at, count: values.length });

  useListKeys({
    list,
    close: request.close,
    onKey: (event) => {
      if (event.shiftKey || values.length === 0) return false;
      const chosen = at === null ? undefined : values[at];
      if (event.key === 'ArrowDown' || (event.key === 'ArrowUp' && at !== null)) {
        const next = (at ?? -1) + (event.key === 'ArrowDown' ? 1 : -1);
        // Above the first the choice is given up.
        setChoice({ of: request, at: next < 0 ? null : next % values.length });
        return true;
      }
      if (event.key === 'Escape') request.close();
      else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) request.take(chosen.text);
      else return false;
      // Tab goes on to the next cell.
      return event.key !== 'Tab';
    },
  });

  if (values.length === 0) return null;
  return createPortal(
    <>
      <div ref={list} className="menu slash values" id={listId} role="listbox" aria-label="Values">
        {values.map(({ text, isUsed }, index) => (
          <CaretOption
            key={text}
            listId={listId}
            index={index}
            isChosen={index === at}
            onTake={() => request.take(text)}
          >
            {text}
            {!isUsed && <span className="menu__keys">usual</span>}
          </CaretOption>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {`${values.length} ${values.length === 1 ? 'value' : 'values'}, down arrow to choose`}
      </p>
    </>,
    document.body,
  );
}
