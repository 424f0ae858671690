import { useEffect, useState } from 'react';
import { BUILT_IN_LANGUAGE, type SpellingFacts } from '../../shared/spelling/spelling-facts';
import { answerOf } from '../store/answer-of';
import { useDesk, useSettings } from '../ui/desk-context';
import { ChoiceSetting } from './ChoiceSetting';
import { SettingRow } from './SettingRow';

const ON_OFF = [
  { value: 'on', name: 'On' },
  { value: 'off', name: 'Off' },
] as const;

/** A language by its own name, or by its tag where that is not known. */
function nameOf(language: string): string {
  if (language === BUILT_IN_LANGUAGE) return 'English';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Spelling, and the dictionaries for it. */
export function WritingSection() {
  const desk = useDesk();
  const { on, language } = useSettings((settings) => settings.spelling);
  const change = useSettings((settings) => settings.change);
  const [facts, setFacts] = useState<SpellingFacts | null>(null);

  useEffect(() => {
    let isOver = false;
    void answerOf(() => desk.bridge.spellingFacts()).then((result) => {
      if (!isOver && result.ok) setFacts(result.value);
    });
    return () => {
      isOver = true;
    };
  }, [desk]);

  const languages = [...new Set([BUILT_IN_LANGUAGE, ...(facts?.languages ?? []), language])];
  const words = facts?.words.length ?? 0;
  const own = words === 0 ? '' : words === 1 ? ' One word is your own.' : ` ${words} words are your own.`;
  return (
    <>
      <ChoiceSetting
        name="Spelling"
        about="Marks words that are written wrong. Code, addresses, identifiers and the names in a plan's own tables are left out."
        choices={ON_OFF}
        value={on ? 'on' : 'off'}
        onChoose={(value) => void change({ spelling: { on: value === 'on', language } })}
      />
      <SettingRow
        name="Language"
        about={
          facts === null ? '' : `More dictionaries are an .aff and a .dic file of one name in ${facts.folder}.${own}`
        }
      >
        {({ nameId, aboutId }) => (
          <select
            className="field__input"
            aria-labelledby={nameId}
            aria-describedby={aboutId}
            value={language}
            onChange={(event) => void change({ spelling: { on, language: event.target.value } })}
          >
            {languages.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
    </>
  );
}
