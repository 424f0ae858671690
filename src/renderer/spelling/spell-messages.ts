import type { DictionaryText } from '../../shared/spelling/spelling-facts';

/** What the window asks of the worker that holds the dictionary. Questions are answered in their order. */
export type SpellQuestion =
  /** Comes first, once. Null for the English of the app. */
  | { readonly kind: 'load'; readonly dictionary: DictionaryText | null }
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string };

export type SpellAnswer =
  | { readonly kind: 'loaded'; readonly ms: number }
  /** Why the dictionary can't be used. */
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'checked'; readonly wrong: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'suggested'; readonly word: string; readonly words: readonly string[] };
