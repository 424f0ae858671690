import { z } from 'zod';
import { ADDABLE, type DictionaryText, type SpellingFacts } from '../spelling/spelling-facts';
import { request } from './request';

const nothing = z.undefined();
const word = z.object({ word: z.string().regex(ADDABLE) });
const language = z.object({ language: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,34}$/) });

/** Dictionaries and words of the person's own, which main keeps. */
export const SPELLING_REQUESTS = {
  'spelling:facts': request<typeof nothing, SpellingFacts>(nothing),
  /** The dictionary of a language from the person's folder. */
  'spelling:dictionary': request<typeof language, DictionaryText>(language),
  /** Adds a word to the person's own, and answers all of them. */
  'spelling:add-word': request<typeof word, readonly string[]>(word),
} as const;
