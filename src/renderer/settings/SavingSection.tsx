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

/** When plans are saved, and what saving writes. */
export function SavingSection() {
  const autosave = useSettings((settings) => settings.autosave);
  const lastUpdated = useSettings((settings) => settings.lastUpdated);
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
    </>
  );
}
