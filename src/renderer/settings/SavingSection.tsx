import { useSettings } from '../ui/desk-context';
import { ChoiceSetting } from './ChoiceSetting';

const AUTOSAVE = [
  { value: 'off', name: 'When I say so' },
  { value: 'after-pause', name: 'After a pause' },
  { value: 'on-focus-loss', name: 'When I leave the window' },
] as const;

const LAST_UPDATED = [
  { value: 'off', name: 'By hand' },
  { value: 'on-save', name: 'On each save' },
] as const;

const ROOM = [
  { value: '256', name: '256 MB' },
  { value: '1024', name: '1 GB' },
  { value: '4096', name: '4 GB' },
  { value: '16384', name: '16 GB' },
] as const;

/** The usual choices, and between them what the file of settings says where that is none of them. */
function roomChoices(room: number): readonly { readonly value: string; readonly name: string }[] {
  const value = String(room);
  if (ROOM.some((choice) => choice.value === value)) return ROOM;
  return [...ROOM, { value, name: `${room.toLocaleString('en')} MB` }].sort(
    (a, b) => Number(a.value) - Number(b.value),
  );
}

/** When plans are saved, and what saving writes. */
export function SavingSection() {
  const autosave = useSettings((settings) => settings.autosave);
  const lastUpdated = useSettings((settings) => settings.lastUpdated);
  const room = useSettings((settings) => settings.versionRoom);
  const change = useSettings((settings) => settings.change);
  return (
    <>
      <ChoiceSetting
        name="Save plans"
        about="What you type is kept for recovery in any case. A plan without a file, or one that another program changed, is never saved by itself."
        choices={AUTOSAVE}
        value={autosave}
        onChoose={(value) => void change({ autosave: value })}
      />
      <ChoiceSetting
        name="Last Updated"
        about="Who writes the day into that field of a plan. A plan can have its own choice, beside the field."
        choices={LAST_UPDATED}
        value={lastUpdated}
        onChoose={(value) => void change({ lastUpdated: value })}
      />
      <ChoiceSetting
        name="Room for earlier versions"
        about="Of all plans together. The oldest go first; the newest of each plan stays, and for 30 days what a save dropped much of."
        choices={roomChoices(room)}
        value={String(room)}
        onChoose={(value) => void change({ versionRoom: Number(value) })}
      />
    </>
  );
}
