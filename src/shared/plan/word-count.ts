import type { Block } from '../markdown/blocks';
import { eachText } from './plain-text';

// A run of letters and digits is one word, also over an apostrophe, a point or a hyphen inside it. Scripts without
// spaces between words count by the character, as word processors do.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’.\-_][\p{L}\p{N}\p{M}]+)*/gu;

/** Blocks are immutable, so a count stays right; without this a long plan is counted anew at every letter. */
const counted = new WeakMap<Block, number>();

function wordsOf(block: Block): number {
  let words = 0;
  eachText([block], (text) => {
    words += text.match(WORD)?.length ?? 0;
  });
  return words;
}

/** How many words a reader of the plan reads: text, tables and code, but no comments and no front matter. */
export function wordCount(blocks: readonly Block[]): number {
  let total = 0;
  for (const block of blocks) {
    const words = counted.get(block) ?? wordsOf(block);
    counted.set(block, words);
    total += words;
  }
  return total;
}
