import * as english from 'virtual:english-dictionary';
import nspell from 'nspell';
import type { DictionaryText } from '../../shared/spelling/spelling-facts';
import type { SpellAnswer, SpellQuestion } from './spell-messages';
import { Speller } from './speller';

let speller: Speller | null = null;

function load(dictionary: DictionaryText | null): SpellAnswer {
  const start = performance.now();
  try {
    const { aff, dic } = dictionary ?? english;
    speller = new Speller(nspell(aff, dic), dic, dictionary === null);
    return { kind: 'loaded', ms: performance.now() - start };
  } catch (error) {
    return { kind: 'broken', reason: error instanceof Error ? error.message : 'It can’t be read' };
  }
}

function answer(question: SpellQuestion): SpellAnswer {
  switch (question.kind) {
    case 'load':
      return load(question.dictionary);
    case 'check': {
      const { words } = question;
      const wrong = words.filter((word) => speller?.knows(word) === false);
      const isWrong = new Set(wrong);
      return { kind: 'checked', wrong, right: words.filter((word) => !isWrong.has(word)) };
    }
    case 'suggest':
      return { kind: 'suggested', word: question.word, words: speller?.suggest(question.word) ?? [] };
    default:
      return question satisfies never;
  }
}

self.onmessage = ({ data }: MessageEvent<SpellQuestion>) => self.postMessage(answer(data));
