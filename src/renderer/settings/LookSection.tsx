import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSettings } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { ChoiceSetting } from './ChoiceSetting';
import { SettingRow } from './SettingRow';

const THEMES = [
  { value: 'system', name: 'System' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
  { value: 'contrast', name: 'High contrast' },
] as const;

const WIDTHS = [
  { value: 'narrow', name: 'Narrow' },
  { value: 'medium', name: 'Medium' },
  { value: 'wide', name: 'Wide' },
  { value: 'full', name: 'Full' },
] as const;

const SMALLEST = 11;
const LARGEST = 28;

/** How the window and its plans look. */
export function LookSection() {
  const theme = useSettings((settings) => settings.theme);
  const pageWidth = useSettings((settings) => settings.pageWidth);
  const change = useSettings((settings) => settings.change);
  return (
    <>
      <ChoiceSetting
        name="Theme"
        about="High contrast is black and white, dark where the system is dark."
        choices={THEMES}
        value={theme}
        onChoose={(value) => void change({ theme: value })}
      />
      <TextSize />
      <ChoiceSetting
        name="Page width"
        about="How wide the sheet of a plan may become. Printing has its own."
        choices={WIDTHS}
        value={pageWidth}
        onChoose={(value) => void change({ pageWidth: value })}
      />
    </>
  );
}

function TextSize() {
  const size = useSettings((settings) => settings.fontSize);
  const change = useSettings((settings) => settings.change);
  // Empties and halves while a size is typed are the field's own; only sizes count.
  const [typed, setTyped] = useState(String(size));
  useEffect(() => setTyped(String(size)), [size]);
  const set = (next: number) => {
    if (Number.isInteger(next) && next >= SMALLEST && next <= LARGEST) void change({ fontSize: next });
  };
  return (
    <SettingRow name="Text size" about="Of the text of a plan, in pixels. Headings and tables follow.">
      {({ nameId, aboutId }) => (
        <div className="stepper">
          <IconButton
            name="Smaller text"
            icon={Minus}
            iconSize={15}
            aria-disabled={size <= SMALLEST}
            onClick={() => set(size - 1)}
          />
          <input
            type="number"
            className="stepper__value"
            aria-labelledby={nameId}
            aria-describedby={aboutId}
            min={SMALLEST}
            max={LARGEST}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              set(event.target.valueAsNumber);
            }}
            onBlur={() => setTyped(String(size))}
          />
          <IconButton
            name="Larger text"
            icon={Plus}
            iconSize={15}
            aria-disabled={size >= LARGEST}
            onClick={() => set(size + 1)}
          />
        </div>
      )}
    </SettingRow>
  );
}
