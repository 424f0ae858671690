import { Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { addFieldsTo } from '../commands/field-edits';
import type { FieldRoomWish } from '../editor/fields/field-room';
import { useDesk, usePreferences, useView } from '../ui/desk-context';
import { FieldStripBar } from './FieldStripBar';
import { usePlanFields } from './use-plan-fields';

interface PlanFieldsPartProps {
  readonly id: PlanId;
  /** Where the editor keeps room for the strip; null while it does not. */
  readonly top: number | null;
  readonly onRoom: (room: FieldRoomWish | null) => void;
}

/**
 * The strip of fields on the sheet of a plan, in the place of the block that writes them. While the caret is in that block
 * it is shown as the text it is. A plan without fields gets a quiet way to add them.
 */
export function PlanFieldsPart({ id, top, onRoom }: PlanFieldsPartProps) {
  const desk = useDesk();
  const fields = usePlanFields(id);
  // Known before the first save, which may have to set the day.
  usePreferences(id);
  const caretBlock = useView((view) => view.carets[id]?.blockIndex ?? null);
  const holder = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [isAdded, setIsAdded] = useState(false);
  const strip = fields?.strip ?? null;
  const isText = strip !== null && caretBlock !== null && strip.blocks.includes(caretBlock);
  const isShown = strip !== null && !isText;

  useLayoutEffect(() => {
    const element = holder.current;
    if (!isShown || element === null) return;
    const size = new ResizeObserver(() => setHeight(element.offsetHeight));
    size.observe(element);
    setHeight(element.offsetHeight);
    return () => size.disconnect();
  }, [isShown]);

  const blocks = strip?.blocks.join(' ') ?? '';
  const blockIndex = strip?.blockIndex ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `strip` comes anew with each reading of the plan, which may have moved its blocks
  useLayoutEffect(() => {
    if (!isShown || height === 0) onRoom(null);
    else onRoom({ blocks: blocks === '' ? [] : blocks.split(' ').map(Number), blockIndex, height });
  }, [isShown, height, blocks, blockIndex, onRoom]);

  useEffect(() => {
    if (!isAdded || !isShown || top === null) return;
    setIsAdded(false);
    holder.current?.querySelector('input')?.focus();
  }, [isAdded, isShown, top]);

  if (fields === null) return null;
  if (isShown) {
    return (
      <div
        ref={holder}
        className="field-strip-place"
        data-placed={top !== null}
        style={{ transform: `translateY(${Math.round(top ?? 0)}px)` }}
      >
        <FieldStripBar id={id} strip={strip} checklist={fields.checklist} />
      </div>
    );
  }
  if (strip !== null) return null;
  return (
    <button
      type="button"
      className="add-fields"
      onClick={() => {
        if (addFieldsTo(desk, id)) setIsAdded(true);
      }}
    >
      <Plus aria-hidden size={12} /> Add fields
    </button>
  );
}
