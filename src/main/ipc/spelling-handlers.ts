import type { SPELLING_REQUESTS } from '../../shared/ipc/spelling-requests';
import { shownPath } from '../plans/open-plans';
import { succeed } from '../plans/problem';
import type { DictionaryFolder } from '../spelling/dictionary-folder';
import type { OwnWords } from '../spelling/own-words';
import type { Handlers } from './guarded-handle';

export interface SpellingFiles {
  readonly words: OwnWords;
  readonly dictionaries: DictionaryFolder;
}

export function makeSpellingHandlers({
  words,
  dictionaries,
}: SpellingFiles): Pick<Handlers, keyof typeof SPELLING_REQUESTS> {
  return {
    'spelling:facts': async () =>
      succeed({
        words: await words.list(),
        languages: await dictionaries.languages(),
        folder: shownPath(dictionaries.path),
      }),
    'spelling:dictionary': ({ language }) => dictionaries.read(language),
    'spelling:add-word': ({ word }) => words.add(word),
  };
}
