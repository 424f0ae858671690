import type { Block } from '../markdown/blocks';

/**
 * What a function says of a block, asked once a block. Blocks never change, and after a keystroke all blocks but the one
 * that was typed into are the same objects: what is told by one block alone is not worked out again at every letter.
 */
export function perBlock<T>(compute: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    const before = known.get(block);
    if (before) return before.value;
    const value = compute(block);
    known.set(block, { value });
    return value;
  };
}
