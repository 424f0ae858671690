import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NAME = 'virtual:english-dictionary';

/** A build plugin that gives the English dictionary's two texts as the exports `aff` and `dic` of a module. */
export function englishDictionary() {
  return {
    name: 'english-dictionary',
    resolveId: (/** @type {string} */ id) => (id === NAME ? `\0${NAME}` : null),
    load: (/** @type {string} */ id) => {
      if (id !== `\0${NAME}`) return null;
      const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'));
      const text = (/** @type {string} */ file) => JSON.stringify(readFileSync(join(folder, file), 'utf8'));
      return `export const aff = ${text('index.aff')};\nexport const dic = ${text('index.dic')};\n`;
    },
  };
}
