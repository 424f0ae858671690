import { useId } from 'react';
import { SettingRow } from './SettingRow';

interface ChoiceSettingProps<T extends string> {
  readonly name: string;
  readonly about?: string;
  readonly choices: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** A setting that is one of a few values, all in view. */
export function ChoiceSetting<T extends string>({ name, about, choices, value, onChoose }: ChoiceSettingProps<T>) {
  const group = useId();
  return (
    <SettingRow name={name} {...(about !== undefined && { about })}>
      {({ nameId, aboutId }) => (
        <div className="segments" role="radiogroup" aria-labelledby={nameId} aria-describedby={aboutId}>
          {choices.map((choice) => (
            <label key={choice.value} className="segments__one">
              <input
                type="radio"
                name={group}
                value={choice.value}
                checked={choice.value === value}
                onChange={() => onChoose(choice.value)}
              />
              {choice.name}
            </label>
          ))}
        </div>
      )}
    </SettingRow>
  );
}
