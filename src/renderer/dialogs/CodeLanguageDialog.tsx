import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { CODE_LANGUAGES, type CodeLanguage, languageName } from '../editor/code/code-engine';
import { useDesk } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

/** What plans are mostly written with, at the top of the list. */
const USUAL = ['json', 'yaml', 'sql', 'typescript', 'bash', 'http', 'mermaid'];

const NONE: CodeLanguage = { name: 'Plain text', word: '', words: ['plain text', 'none', 'no language'] };

/** Languages with a word that begins so first, then those that only hold it. */
function matching(typed: string): readonly CodeLanguage[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') {
    const usual = USUAL.flatMap((word) => CODE_LANGUAGES.find((language) => language.word === word) ?? []);
    return [NONE, ...usual, ...CODE_LANGUAGES.filter((language) => !usual.includes(language))];
  }
  const rank = ({ words, word }: CodeLanguage) => {
    if (word === wanted || words.includes(wanted)) return 0;
    if (words.some((each) => each.startsWith(wanted))) return 1;
    return words.some((each) => each.includes(wanted)) ? 2 : 3;
  };
  return [NONE, ...CODE_LANGUAGES]
    .map((language) => ({ language, rank: rank(language) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ language }) => language);
}

/** Asks for the language of a code block: one of the list, found by typing, or any word. */
export function CodeLanguageDialog({ id, word }: { readonly id: PlanId; readonly word: string }) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => matching(typed), [typed]);
  const own = typed.trim().replace(/[\s`]+/g, '-');
  const isNew = own !== '' && !found.some((language) => language.words.includes(own.toLowerCase()));

  function finish(chosen: string | null): void {
    desk.view.getState().closeDialog();
    const editor = desk.editors.get(id);
    if (chosen !== null) editor?.setCodeLanguage(chosen);
    editor?.focus();
  }

  return (
    <ModalDialog title="Code language" hideTitle onCancel={() => finish(null)} className="dialog--palette">
      <Command className="palette" shouldFilter={false} loop label="Languages" vimBindings={false}>
        <Command.Input
          className="palette__field"
          data-first-focus
          value={typed}
          onValueChange={setTyped}
          placeholder={`Language of the code: ${word === '' ? NONE.name : languageName(word)}`}
          spellCheck={false}
        />
        <Command.List className="palette__list" label="Languages">
          {found.map((language) => (
            <Command.Item
              key={language.name}
              className="palette__row"
              value={language.name}
              onSelect={() => finish(language.word)}
            >
              <span className="palette__name">{language.name}</span>
              <span className="palette__detail">{language.word}</span>
            </Command.Item>
          ))}
          {isNew && (
            <Command.Item className="palette__row" value="own word" onSelect={() => finish(own)}>
              <span className="palette__name">Use “{own}”</span>
              <span className="palette__detail">not coloured</span>
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </ModalDialog>
  );
}
