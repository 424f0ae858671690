import { CalendarClock, Pencil } from 'lucide-react';
import type { PlanId } from '../../shared/ipc/contract';
import { textWithField } from '../../shared/plan/edits/set-field';
import type { FieldStrip, StripField } from '../../shared/plan/field-strip';
import { dayOf } from '../../shared/plan/plan-date';
import { editFieldsAsText, setFieldValue, setToday } from '../commands/field-edits';
import { today } from '../store/live-plan';
import { setsDateOnSave } from '../store/stamp-date';
import { useDesk, usePreferences, useSettings } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { FieldText } from './FieldText';
import { fieldDomId } from './field-dom-id';
import { StatusMenu } from './StatusMenu';
import type { PlanFields } from './use-plan-fields';

interface FieldStripBarProps {
  readonly id: PlanId;
  readonly strip: FieldStrip;
  readonly checklist: PlanFields['checklist'];
}

/** The fields that head a plan: each can be changed here, and is one line of the plan. */
export function FieldStripBar({ id, strip, checklist }: FieldStripBarProps) {
  const desk = useDesk();
  return (
    <section className="field-strip" aria-label="Fields">
      {strip.fields.map((each) => (
        <StripCell key={`${each.index} ${each.field.name}`} id={id} {...each} />
      ))}
      {checklist.total > 0 && (
        <div className="field-strip__cell">
          <span className="field-strip__name">Progress</span>
          <span className="field-strip__fact">
            {checklist.done} of {checklist.total}
          </span>
        </div>
      )}
      {strip.blocks.length > 0 && (
        <IconButton
          className="field-strip__edit"
          name="Edit fields as text"
          icon={Pencil}
          iconSize={14}
          onClick={() => editFieldsAsText(desk, id, strip.fields[0])}
        />
      )}
    </section>
  );
}

function StripCell({ id, index, field }: StripField & { readonly id: PlanId }) {
  const desk = useDesk();
  const domId = fieldDomId(id, index);
  const name = { index, name: field.name };
  const isStatus = field.role === 'status';
  return (
    <div className="field-strip__cell" data-open={!field.isFilled}>
      <label className="field-strip__name" htmlFor={domId}>
        {field.name}
      </label>
      {isStatus ? (
        <StatusMenu id={domId} field={field} onChoose={(value) => setFieldValue(desk, id, name, value)} />
      ) : (
        <span className="field-strip__line">
          <FieldText
            id={domId}
            plan={id}
            name={field.name}
            value={field.isFilled ? field.value : ''}
            placeholder={field.value === '' ? 'Not filled in' : field.value}
            textWith={(text, value) => textWithField(text, name, value)}
            onCommit={(value) => setFieldValue(desk, id, name, value)}
            onLeave={() => desk.editors.get(id)?.focus()}
          />
          {field.role === 'last-updated' && <DateButtons id={id} index={index} field={field} />}
        </span>
      )}
    </div>
  );
}

/** Sets the day that it is, now or with every save. */
function DateButtons({ id, index, field }: StripField & { readonly id: PlanId }) {
  const desk = useDesk();
  const setting = useSettings((settings) => settings.lastUpdated);
  const preference = usePreferences(id)?.lastUpdated;
  const isOnSave = setsDateOnSave(setting, preference);
  const name = { index, name: field.name };
  return (
    <>
      {dayOf(field.value) !== today() && (
        <button
          type="button"
          className="field-strip__button"
          aria-label={`Set ${field.name} to today`}
          onClick={() => setToday(desk, id, name, field.value)}
        >
          Today
        </button>
      )}
      <IconButton
        className="field-strip__toggle"
        name={`Set ${field.name} with every save`}
        hint={isOnSave ? 'Set with every save that changes the plan' : 'Set it with every save'}
        icon={CalendarClock}
        iconSize={13}
        aria-pressed={isOnSave}
        onClick={() => void desk.preferences.getState().change(id, { lastUpdated: isOnSave ? 'off' : 'on' })}
      />
    </>
  );
}
